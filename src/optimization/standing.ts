import type {Bill} from "../billing/bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import {usages} from "../billing/usages.ts";
import {throughput} from "../capacity/gateway-throughput.ts";
import type {Decimal} from "../money.ts";
import {total} from "../money.ts";
import {routes} from "../reachability/routes.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {Candidates} from "./candidates.ts";
import type {Problem} from "./problem.ts";
import {meterId} from "./volumes.ts";

/** What every design has, whatever is chosen. */
export interface Standing {
  /** What it costs, without VPN gateways, whose SKUs are chosen. */
  readonly cost: Decimal;
  readonly bill: Bill;
  /** How much of the meters that choices add to it uses, by meterId. */
  readonly meters: ReadonlyMap<string, Decimal>;
  /** What passes VPN gateways at the peak at least, in Mbps, by network. */
  readonly passing: ReadonlyMap<string, number>;
}

/** Returns what every design of the *problem* has. */
export function standingOf({base, sheet, options}: Problem, {curves}: Candidates): Standing {
  const moving = new Set(base.movers.flatMap(({needs}) => needs.map(({app}) => app.name)));
  const topology = {...base.topology, flows: base.topology.flows.filter(({app}) => !moving.has(app))};
  const ways = routes(topology);
  const {on, ...terms} = options;
  const bill = monthlyBill(topology, ways, sheet, on, terms);
  const vpn = new Set(
    gatewaysOf(topology)
      .filter(({kind}) => kind === "vpn")
      .map(gatewayId)
  );
  const chosen = bill.lines.filter(
    ({resource, category}) => vpn.has(resource) && (category === "gateway" || category === "address")
  );
  const own = usages(topology, ways, on).filter((usage) => curves.has(meterId(usage)));
  const meters = new Map(own.map((usage) => [meterId(usage), usage.quantity]));
  const fixed = total(chosen.map(({costPerMonth}) => costPerMonth.amount));
  const cost = bill.totalPerMonth.amount.minus(fixed);
  const passing = [...throughput(ways)].map(
    ([gateway, {atLeastMbps}]) => [gateway.virtualNetwork, atLeastMbps.toNumber()] as const
  );
  return {cost, bill, meters, passing: new Map(passing)};
}
