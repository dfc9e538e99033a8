import {groupBy} from "../group-by.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import {arrives} from "../reachability/path.ts";
import {holdersOf} from "../reachability/place-of-address.ts";
import {routesOf} from "../reachability/routes.ts";
import type {Cidr} from "../topology/cidr.ts";
import {contains, parseCidr, privateRanges} from "../topology/cidr.ts";
import type {Destination, Flow} from "../topology/flow.ts";
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
  const asked = questions(topology);
  const found = [...nowhere(asked), ...outOfReach(topology, asked)];
  const alike = groupBy(found, ({network, server}) => JSON.stringify([network, server]));
  return asked.flatMap(({network, server}) => {
    const own = alike.get(JSON.stringify([network, server])) ?? [];
    return together(own).map((lack) => ({network, server, ...lack}));
  });
}

interface Question {
  readonly network: string;
  readonly server: string;
  readonly host: Cidr;
  readonly place: Destination | null;
  readonly apps: readonly string[];
}

function questions(topology: Topology): readonly Question[] {
  const integrated = [...integrationsVia(topology, "gateway"), ...integrationsVia(topology, "regional")];
  const users = groupBy(integrated, ({integration}) => integration.virtualNetwork);
  return [...users].flatMap(([network, own]) => {
    const apps = [...new Set(own.map(({app}) => app.name))].sort();
    const {dnsServers} = networkNamed(topology.virtualNetworks, network);
    return dnsServers.map((server): Question => {
      const host = parseCidr(`${server}/${server.includes(":") ? 128 : 32}`);
      return {network, server, host, place: holdersOf(topology, host)[0]?.destination ?? null, apps};
    });
  });
}

interface Lack {
  readonly network: string;
  readonly server: string;
  readonly app: string;
  readonly missing: string;
  readonly fix: string;
}

function nowhere(asked: readonly Question[]): readonly Lack[] {
  const missing = "no declared network or site has that address";
  const fix = "declare what has it, or correct it";
  return asked.flatMap(({network, server, host, place, apps}) => {
    const isPublic = !unrouted.some((range) => contains(range, host));
    return place !== null || isPublic ? [] : apps.map((app) => ({network, server, app, missing, fix}));
  });
}

// All questions at once: the ways of one topology share its graph.
function outOfReach(topology: Topology, asked: readonly Question[]): readonly Lack[] {
  const known = asked.flatMap(({network, server, place, apps}) =>
    place === null ? [] : apps.map((app) => ({network, server, flow: toFlow(app, server, place)}))
  );
  const ways = routesOf(
    topology,
    known.map(({flow}) => flow)
  );
  return known.flatMap(({network, server, flow: {app}}, i) => {
    const way = ways[i]?.way;
    if (!way || arrives(way) || way.before.length === 0) return [];
    return [{network, server, app, missing: way.obstacle.missing, fix: way.obstacle.fix}];
  });
}

function together(all: readonly Lack[]): readonly Pick<ServerOutOfReach, "apps" | "missing" | "fix">[] {
  const alike = groupBy(all, ({missing, fix}) => JSON.stringify([missing, fix]));
  return [...alike.values()].flatMap((own) => {
    const apps = own.map(({app}) => app);
    return own.slice(0, 1).map(({missing, fix}) => ({apps, missing, fix}));
  });
}

function toFlow(app: string, server: string, destination: Destination): Flow {
  const nothing = {sentGB: "unknown", receivedGB: "unknown", peakMbps: "unknown"} as const;
  const growth = {sentGBPercentPerMonth: null, instancesPercentPerMonth: null};
  return {app, to: server, destination, ...nothing, protocol: "udp", endpoints: [server], growth};
}
