import {apportion} from "../apportion.ts";
import {peakInstances} from "../capacity/peak-instances.ts";
import {compareText} from "../compare-text.ts";
import {groupBy} from "../group-by.ts";
import type {Money} from "../money.ts";
import {Decimal, money, sum} from "../money.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Bill} from "./bill.ts";
import {gatewayId} from "../topology/gateways.ts";
import type {LineItem} from "./line-item.ts";

/** What of a bill is for one app; null is for what no app uses. */
export interface Allocation {
  readonly app: string | null;
  readonly costPerMonth: Money;
}

type Weights = ReadonlyMap<string, Decimal>;

const one = new Decimal(1);

/**
 * Returns the *bill* by app: data by its GB, a plan by its apps alike, a gateway
 * by the connections its apps may hold, an endpoint or a NAT gateway by what
 * passes it, a listener by the apps that use it. The parts add up to the total to
 * the last digit; what no app uses comes last.
 */
export function allocations(bill: Bill, topology: Topology): Allocation[] {
  const weights = weightsByResource(bill, topology);
  const parts = bill.lines.flatMap((line) => partsOf(line, weights.get(line.resource) ?? new Map()));
  return [...groupBy(parts, ({app}) => app)]
    .map(([app, own]) => ({
      app,
      costPerMonth: sum(
        own.map((part) => part.costPerMonth),
        bill.currency
      )
    }))
    .sort((a, b) => Number(a.app === null) - Number(b.app === null) || compareText(a.app ?? "", b.app ?? ""));
}

function partsOf(line: LineItem, weights: Weights): Allocation[] {
  const {costPerMonth, shares} = line;
  if (shares.length > 0) return shares.map(({app, costPerMonth}) => ({app, costPerMonth}));
  if (weights.size === 0) return [{app: null, costPerMonth}];
  const amounts = apportion(costPerMonth.amount, [...weights.values()]);
  return [...weights.keys()].map((app, i) => ({app, costPerMonth: money(amounts[i] ?? 0, costPerMonth.currency)}));
}

interface Use {
  readonly resource: string;
  readonly app: string;
  readonly weight: Decimal;
}

function weightsByResource(bill: Bill, topology: Topology): ReadonlyMap<string, Weights> {
  const uses = [...planUses(topology), ...gatewayUses(topology), ...listenerUses(topology), ...endpointUses(bill)];
  return new Map([...groupBy(uses, ({resource}) => resource)].map(([resource, own]) => [resource, weightsOf(own)]));
}

function planUses({apps, plans}: Topology): Use[] {
  return [...apps.values()].flatMap(({name, plan}) => {
    const environment = plans.get(plan)?.appServiceEnvironment ?? null;
    const environments = environment === null ? [] : [resourceId("appServiceEnvironment", environment)];
    return [resourceId("plan", plan), ...environments].map((resource) => ({resource, app: name, weight: one}));
  });
}

function gatewayUses(topology: Topology): Use[] {
  return integrationsVia(topology, "gateway").flatMap(({app, integration}) => {
    const gateway = vpnGatewayOf(networkNamed(topology.virtualNetworks, integration.virtualNetwork));
    const plan = topology.plans.get(app.plan);
    if (!gateway || !plan) return [];
    const weight = new Decimal(peakInstances(plan).atMost).times(1 + app.slots);
    return [{resource: gatewayId(gateway), app: app.name, weight}];
  });
}

function listenerUses(topology: Topology): Use[] {
  return integrationsVia(topology, "hybridConnections").flatMap(({app, integration}) =>
    integration.connections.map((name) => ({
      resource: resourceId("hybridConnection", name),
      app: app.name,
      weight: one
    }))
  );
}

function endpointUses({lines}: Bill): Use[] {
  return lines
    .filter(({category}) => category === "privateEndpoint" || category === "nat")
    .flatMap(({resource, shares}) => shares.map(({app, quantity}) => ({resource, app, weight: quantity})));
}

function weightsOf(uses: readonly {readonly app: string; readonly weight: Decimal}[]): Weights {
  const weights = new Map<string, Decimal>();
  for (const {app, weight} of uses) weights.set(app, (weights.get(app) ?? new Decimal(0)).plus(weight));
  return new Map([...weights].sort(([a], [b]) => compareText(a, b)));
}
