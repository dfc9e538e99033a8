import {Decimal} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import type {Flow} from "../topology/flow.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import type {Volume} from "../topology/volume.ts";
import type {IsoMonth} from "../units.ts";
import {monthsBefore} from "../units.ts";

/** A design as it has grown, and the ways of its flows, which growth does not change. */
export interface Grown {
  readonly topology: Topology;
  readonly routes: readonly Route[];
}

const step = 3;

/** Whether the document declares that anything grows or changes. */
export function grows(topology: Topology): boolean {
  return topology.changes.length > 0 || percentsOf(topology).some((percent) => !percent.isZero());
}

/** Whether the document declares that anything grows by less than nothing. */
export function shrinks(topology: Topology): boolean {
  return percentsOf(topology).some((percent) => percent.isNegative());
}

/**
 * Returns the design so many months after the month *from*, its planned changes
 * made: growth is compound, and a flow's peak Mbps are taken to grow as the GB
 * that it sends. A plan that outgrows its maximum scales out further.
 */
export function grown(topology: Topology, routes: readonly Route[], from: IsoMonth, months: number): Grown {
  const month = monthsBefore(`${from}-01`, -months).slice(0, 7);
  const plans = new Map([...topology.plans].map(([name, plan]) => [name, grownPlan(plan, topology, from, month)]));
  const factors = new Map<Decimal | null, Decimal>();
  const factorOf = (percent: Decimal | null) => {
    const known = factors.get(percent) ?? factor(percent, months);
    factors.set(percent, known);
    return known;
  };
  const ways = routes.map((route) => ({...route, flow: grownFlow(route.flow, topology, factorOf)}));
  return {topology: {...topology, plans, flows: ways.map(({flow}) => flow)}, routes: ways};
}

function percentsOf({growth, plans, flows}: Topology): Decimal[] {
  const all = [growth, ...[...plans.values(), ...flows].map((own) => own.growth)];
  return all
    .flatMap((own) => [own.sentGBPercentPerMonth, own.instancesPercentPerMonth])
    .filter((percent) => percent !== null);
}

function grownPlan(plan: Plan, {changes, growth}: Topology, from: IsoMonth, month: IsoMonth): Plan {
  const percent = plan.growth.instancesPercentPerMonth ?? growth.instancesPercentPerMonth;
  const due = changes.filter((change) => change.from <= month).sort((a, b) => (a.from < b.from ? -1 : 1));
  let [changed, since] = [plan, from];
  for (const change of due) {
    const {sku, instances, maxInstances} = change.plans.get(plan.name) ?? {};
    changed = {...changed, sku: sku ?? changed.sku, maxInstances: maxInstances ?? changed.maxInstances};
    if (!instances) continue;
    changed = {
      ...changed,
      instances: {low: instances, typical: instances, high: instances, distribution: "triangular", group: null}
    };
    since = change.from > from ? change.from : from;
  }
  const instances = times(changed.instances, factor(percent, monthsBetween(since, month)));
  const needed = instances === "unknown" ? 0 : instances.high.ceil().toNumber();
  return {...changed, instances, maxInstances: changed.maxInstances && Math.max(changed.maxInstances, needed)};
}

function grownFlow(flow: Flow, {apps, plans, growth}: Topology, factorOf: (percent: Decimal | null) => Decimal): Flow {
  const plan = plans.get(apps.get(flow.app)?.plan ?? "");
  const percents = [flow.growth, plan?.growth, growth].map((own) => own?.sentGBPercentPerMonth ?? null);
  const by = factorOf(percents.find((percent) => percent !== null) ?? null);
  return {...flow, sentGB: times(flow.sentGB, by), peakMbps: times(flow.peakMbps, by)};
}

function factor(percent: Decimal | null, months: number): Decimal {
  return percent === null ? new Decimal(1) : percent.div(100).plus(1).pow(months);
}

function times(volume: Volume, by: Decimal): Volume {
  if (volume === "unknown") return volume;
  const grownBy = (own: Decimal) => own.times(by).toDecimalPlaces(step, Decimal.ROUND_HALF_EVEN);
  const typical = grownBy(volume.typical);
  const isRange = !volume.low.eq(volume.high);
  return {
    ...volume,
    low: isRange ? grownBy(volume.low) : typical,
    typical,
    high: isRange ? grownBy(volume.high) : typical
  };
}

function monthsBetween(from: IsoMonth, to: IsoMonth): number {
  const [[y = 0, m = 0], [year = 0, month = 0]] = [from, to].map((own) => own.split("-").map(Number)) as [
    number[],
    number[]
  ];
  return (year - y) * 12 + month - m;
}
