import type {Evaluation} from "../../evaluation/evaluation.ts";
import {counted} from "../../number-text.ts";
import type {Gateway} from "../../topology/gateway.ts";
import {gatewayId} from "../../topology/gateways.ts";
import {integrationsVia} from "../../topology/integrations.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import type {Facts} from "./facts.ts";
import type {Box, Part} from "./thing.ts";

const fullyWritten = 12;
const namedWhenCompact = 1;

type FactsOf = (ids: readonly string[]) => Facts;
interface Named {
  readonly id: string;
  readonly name: string;
  readonly noun: string;
  readonly detail: string;
}

/**
 * Returns a box a virtual network: in it its gateways, the subnets that apps are in,
 * its private endpoints and NAT gateways, counted where there are many networks.
 */
export function networkBoxes({topology}: Evaluation, facts: FactsOf): Box[] {
  const {virtualNetworks} = topology;
  const entered = enteredNetworks(topology);
  const subnets = usedSubnets(topology);
  const isCompact = virtualNetworks.size > fullyWritten;
  return [...virtualNetworks.values()].map((network) => {
    const id = resourceId("virtualNetwork", network.name);
    const thing = {
      id,
      ids: [id],
      noun: "virtual network",
      name: network.name,
      detail: detailOf(network),
      facts: facts([id])
    };
    const lines = [subnetsOf(network, subnets), endpointsOf(network), natGatewaysOf(network)];
    const parts = [
      ...[...network.gateways.values()].map((gateway) => gatewayPart(gateway, facts)),
      ...lines.flatMap((named) => lineParts(named, facts, isCompact ? namedWhenCompact : Infinity))
    ];
    const rank = entered.has(network.name) ? "entered" : "beyond";
    return {key: id, thing, rank, region: network.region, parts, isBundled: false, isCompact} satisfies Box;
  });
}

function enteredNetworks({apps, appServiceEnvironments}: Topology): ReadonlySet<string> {
  const integrated = [...apps.values()].flatMap(({integrations}) =>
    integrations.flatMap((integration) => ("virtualNetwork" in integration ? integration.virtualNetwork : []))
  );
  return new Set([...integrated, ...[...appServiceEnvironments.values()].map(({virtualNetwork}) => virtualNetwork)]);
}

function usedSubnets(topology: Topology): ReadonlySet<string> {
  const integrated = integrationsVia(topology, "regional").map(({integration}) => integration);
  const used = [...integrated, ...topology.appServiceEnvironments.values()];
  return new Set(used.map(({virtualNetwork, subnet}) => resourceId("subnet", virtualNetwork, subnet)));
}

function detailOf({deploymentModel, addressSpace}: VirtualNetwork): string {
  const [first, ...others] = addressSpace.map(({text}) => text);
  const ranges = first === undefined ? "" : `${first}${others.length > 0 ? ` + ${others.length}` : ""}`;
  return deploymentModel === "classic" ? `classic, ${ranges}` : ranges;
}

function gatewayPart(gateway: Gateway, facts: FactsOf): Part {
  const id = gatewayId(gateway);
  const isPaired = gateway.kind === "vpn" && gateway.activeActive;
  const detail = `${gateway.sku}${isPaired ? ", active-active" : ""}`;
  const noun = gateway.kind === "vpn" ? "VPN gateway" : "ExpressRoute gateway";
  return {thing: {id, ids: [id], noun, name: gateway.name, detail, facts: facts([id])}, isFramed: true};
}

function subnetsOf({name: network, subnets}: VirtualNetwork, used: ReadonlySet<string>): Named[] {
  return [...subnets.values()]
    .map(({name, prefix}) => ({id: resourceId("subnet", network, name), noun: "subnet", name, detail: prefix.text}))
    .filter(({id}) => used.has(id));
}

function endpointsOf({name: network, privateEndpoints}: VirtualNetwork): Named[] {
  const noun = "private endpoint";
  const id = (name: string) => resourceId("privateEndpoint", network, name);
  return [...privateEndpoints.values()].map(({name, to}) => ({id: id(name), noun, name, detail: `to ${to}`}));
}

function natGatewaysOf({name: network, natGateways}: VirtualNetwork): Named[] {
  const id = (name: string) => resourceId("natGateway", network, name);
  return [...natGateways.values()].map(({name}) => ({id: id(name), noun: "NAT gateway", name, detail: "NAT gateway"}));
}

function lineParts(named: readonly Named[], facts: FactsOf, atMost: number): Part[] {
  const [first] = named;
  if (named.length <= atMost || first === undefined) {
    return named.map((one) => ({thing: {...one, ids: [one.id], facts: facts([one.id])}, isFramed: false}));
  }
  const ids = named.map(({id}) => id);
  const name = counted(named.length, first.noun);
  return [{thing: {id: null, ids, noun: "", name, detail: "", facts: facts(ids)}, isFramed: false}];
}
