import {peakInstances} from "../capacity/peak-instances.ts";
import {groupBy} from "../group-by.ts";
import {Decimal, total} from "../money.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import {planOf} from "../reachability/plan-of.ts";
import {gatewayId} from "../topology/gateways.ts";
import {appsByPlan, integrationsVia} from "../topology/integrations.ts";
import {byName} from "../topology/name.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {Bill} from "./bill.ts";

/** How much of a resource is each app's, by the app's name, in ascending order. */
export type Weights = ReadonlyMap<string, Decimal>;

interface Use {
  readonly resource: string;
  readonly app: string;
  readonly weight: Decimal;
}

const one = new Decimal(1);

/** Returns the weights by which what a resource costs is its apps', where its lines have no shares of their own. */
export function weightsByResource(bill: Bill, topology: Topology): ReadonlyMap<string, Weights> {
  const uses = [...planUses(topology), ...gatewayUses(topology), ...listenerUses(topology), ...endpointUses(bill)];
  return new Map([...groupBy(uses, ({resource}) => resource)].map(([resource, own]) => [resource, weightsOf(own)]));
}

// Weights compare the apps of one plan. Plans of one environment count by their
// apps, so that what is written in one of them does not move the others' part.
function planUses(topology: Topology): Use[] {
  return [...appsByPlan(topology)].flatMap(([plan, apps]) => {
    const environment = topology.plans.get(plan)?.appServiceEnvironment ?? null;
    const resource = resourceId("plan", plan);
    const uses = apps.map(({name: app, weight}) => ({resource, app, weight}));
    return environment === null ? uses : [...uses, ...environmentUses(environment, uses)];
  });
}

function environmentUses(environment: string, uses: readonly Use[]): Use[] {
  const mean = total(uses.map(({weight}) => weight)).div(uses.length);
  const resource = resourceId("appServiceEnvironment", environment);
  return uses.map(({app, weight}) => ({resource, app, weight: weight.div(mean)}));
}

// An app that names one gateway twice holds its connections once.
function gatewayUses(topology: Topology): Use[] {
  const users = groupBy(integrationsVia(topology, "gateway"), ({integration}) =>
    vpnGatewayOf(networkNamed(topology.virtualNetworks, integration.virtualNetwork))
  );
  return [...users].flatMap(([gateway, own]) => {
    if (gateway === undefined) return [];
    const resource = gatewayId(gateway);
    return [...new Set(own.map(({app}) => app))].map((app): Use => {
      const weight = new Decimal(peakInstances(planOf(topology, app)).atMost).times(1 + app.slots);
      return {resource, app: app.name, weight};
    });
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
  for (const {app, weight} of uses) weights.set(app, weights.get(app)?.plus(weight) ?? weight);
  return byName(weights);
}
