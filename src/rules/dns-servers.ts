import {groupBy} from "../group-by.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import {arrives} from "../reachability/path.ts";
import {routesOf} from "../reachability/routes.ts";
import type {Cidr} from "../topology/cidr.ts";
import {contains, parseCidr, privateRanges} from "../topology/cidr.ts";
import type {Destination, Flow} from "../topology/flow.ts";
import {gatewaysOf} from "../topology/gateways.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {Topology} from "../topology/topology.ts";

// Private addresses, and the unique local ones of IPv6 (RFC 4193).
const unrouted = [...privateRanges, parseCidr("fc00::/7")];

/** A DNS server that apps are told to ask, and do not reach. */
export interface ServerOutOfReach {
  readonly network: string;
  readonly server: string;
  /** Names of the apps that lack the same. */
  readonly apps: readonly string[];
  readonly missing: string;
  readonly fix: string;
}

/**
 * Returns the DNS servers of networks that apps integrate with and cannot ask.
 * Public addresses are taken to answer; what keeps an app out of the network
 * altogether is told by other rules.
 */
export function serversOutOfReach(topology: Topology): readonly ServerOutOfReach[] {
  const integrated = [...integrationsVia(topology, "gateway"), ...integrationsVia(topology, "regional")];
  const users = groupBy(integrated, ({integration}) => integration.virtualNetwork);
  return [...users].flatMap(([network, own]) => {
    const apps = [...new Set(own.map(({app}) => app.name))].sort();
    const {dnsServers} = networkNamed(topology.virtualNetworks, network);
    return dnsServers.flatMap((server) =>
      together(lacks(topology, server, apps)).map((lack) => ({network, server, ...lack}))
    );
  });
}

interface Lack {
  readonly app: string;
  readonly missing: string;
  readonly fix: string;
}

function lacks(topology: Topology, server: string, apps: readonly string[]): readonly Lack[] {
  const host = parseCidr(`${server}/${server.includes(":") ? 128 : 32}`);
  const place = placeOf(topology, host);
  if (place === null) {
    const missing = "no declared network or site has that address";
    const isPublic = !unrouted.some((range) => contains(range, host));
    return isPublic ? [] : apps.map((app) => ({app, missing, fix: "declare what has it, or correct it"}));
  }
  const ways = routesOf(
    topology,
    apps.map((app) => toFlow(app, server, place))
  );
  return ways.flatMap(({flow: {app}, way}) => {
    if (arrives(way) || way.before.length === 0) return [];
    return [{app, missing: way.obstacle.missing, fix: way.obstacle.fix}];
  });
}

function together(all: readonly Lack[]): readonly Pick<ServerOutOfReach, "apps" | "missing" | "fix">[] {
  const alike = groupBy(all, ({missing, fix}) => JSON.stringify([missing, fix]));
  return [...alike.values()].flatMap((own) => {
    const apps = own.map(({app}) => app);
    return own.slice(0, 1).map(({missing, fix}) => ({apps, missing, fix}));
  });
}

function placeOf(topology: Topology, host: Cidr): Destination | null {
  const has = ({addressSpace}: {readonly addressSpace: readonly Cidr[]}) =>
    addressSpace.some((range) => contains(range, host));
  const network = [...topology.virtualNetworks.values()].find(has);
  if (network) return {kind: "virtualNetwork", virtualNetwork: network.name};
  const site = gatewaysOf(topology)
    .flatMap(({sites}) => [...sites.values()])
    .find(has);
  return site ? {kind: "site", site: site.name} : null;
}

function toFlow(app: string, server: string, destination: Destination): Flow {
  const nothing = {sentGB: "unknown", receivedGB: "unknown", peakMbps: "unknown"} as const;
  const growth = {sentGBPercentPerMonth: null, instancesPercentPerMonth: null};
  return {app, to: server, destination, ...nothing, protocol: "udp", endpoints: [server], growth};
}
