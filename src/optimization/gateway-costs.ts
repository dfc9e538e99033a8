import {withVpnGateway} from "../alternatives/parts/by-vpn.ts";
import type {Attempt} from "../alternatives/parts/links.ts";
import {gatewayUsages} from "../billing/gateway-usage.ts";
import {gatewaySku, skuOn} from "../catalog/gateway-skus.ts";
import {limits} from "../catalog/limits.ts";
import {networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import {gatewayId} from "../topology/gateways.ts";
import {tunnelCount} from "../topology/gateway-tunnels.ts";
import type {Topology} from "../topology/topology.ts";
import type {GatewayChoice} from "./design.ts";
import {gatewayChoices} from "./gateway-choices.ts";
import type {Cost} from "./priced.ts";
import {costOf} from "./priced.ts";
import type {Problem} from "./problem.ts";
import {entered} from "./realised.ts";

/** What the VPN gateway of a network may be, and what it costs a month. */
export interface GatewayCosts {
  readonly network: string;
  /** Whether every design has it. */
  readonly isStanding: boolean;
  readonly choices: readonly GatewayChoiceCost[];
  /** Whether any of its choices has its price. */
  readonly isPriced: boolean;
  /** Whether it can join networks by VPN. */
  readonly joins: boolean;
  /** What it costs more when apps enter by it. */
  readonly entered: number;
  /** Tunnels that it has in every design, and what each beyond those included costs: infinity where there is no price. */
  readonly tunnels: number;
  readonly costPerTunnel: number;
  /** The SSTP connections of others, at least. */
  readonly otherConnections: number;
}

/** A SKU, what it costs without apps, and what it holds. */
export interface GatewayChoiceCost extends GatewayChoice {
  readonly cost: number;
  readonly isPriced: boolean;
  readonly maxTunnels: number;
  readonly throughputMbps: number;
}

/** Returns what the VPN gateway of the network of that *name* may be; undefined if it can have none. */
export function gatewayCosts(problem: Problem, name: string): GatewayCosts | undefined {
  const plain = plainOf(problem, name);
  const opened = entered(problem.base.topology, problem, name);
  const config = typeof plain === "string" ? opened : plain;
  const gateway = typeof config === "string" ? undefined : vpnGatewayOf(networkNamed(config.virtualNetworks, name));
  if (typeof config === "string" || !gateway) return undefined;
  const {on} = problem.options;
  const own = {sku: gateway.sku, generation: gateway.generation};
  const choices = gatewayChoices(problem, name).map((choice): GatewayChoiceCost => {
    const {maxTunnels, throughputMbps} = skuOn(gatewaySku("vpn", choice.sku, choice.generation), on);
    const {amount, complete} = costAs(problem, config, name, choice);
    const held = {maxTunnels: maxTunnels ?? Infinity, throughputMbps: throughputMbps ?? Infinity};
    return {...choice, ...held, cost: amount.toNumber(), isPriced: complete};
  });
  const isPriced = choices.some((choice) => choice.isPriced);
  const tunnels = tunnelCount(config, gateway);
  const [bare = own] = choices;
  const included = Math.max(tunnels, limits.tunnelsIncluded.value);
  const withTunnels = (count: number) => costAs(problem, tunnelled(config, name, count - tunnels), name, bare);
  const oneMore = withTunnels(included + 1);
  const more = typeof opened === "string" ? null : costAs(problem, opened, name, bare).amount;
  const peak = gateway.pointToSite?.otherConnections.peak;
  return {
    ...{network: name, tunnels, isPriced, choices: affordable(choices)},
    isStanding: vpnGatewayOf(networkNamed(problem.base.topology.virtualNetworks, name)) !== undefined,
    joins: typeof plain !== "string",
    entered: more === null ? 0 : more.minus(costAs(problem, config, name, bare).amount).toNumber(),
    costPerTunnel: oneMore.complete ? oneMore.amount.minus(withTunnels(included).amount).toNumber() : Infinity,
    otherConnections: peak === undefined || peak === "unknown" ? 0 : peak.low.toNumber()
  };
}

// Where one has a price, what has none is no choice: it would look free.
function affordable(choices: readonly GatewayChoiceCost[]): readonly GatewayChoiceCost[] {
  return choices.some(({isPriced}) => isPriced) ? choices.filter(({isPriced}) => isPriced) : choices;
}

function plainOf({base, original}: Problem, name: string): Attempt {
  return withVpnGateway(base.topology, name, original);
}

function costAs(problem: Problem, topology: Topology, name: string, {sku, generation}: GatewayChoice): Cost {
  const network = networkNamed(topology.virtualNetworks, name);
  const gateway = vpnGatewayOf(network);
  if (!gateway) throw new Error(`no gateway in ${name}`);
  const gateways = new Map([[gateway.name, {...gateway, sku, generation}]]);
  const alone = {...topology, virtualNetworks: new Map([[name, {...network, gateways}]])};
  const own = gatewayUsages(alone, problem.options.on).filter(({resource}) => resource === gatewayId(gateway));
  return costOf(problem, own);
}

function tunnelled(topology: Topology, name: string, tunnels: number): Topology {
  return {...topology, connections: [...topology.connections, {from: name, to: name, tunnels}]};
}
