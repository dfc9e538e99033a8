import {groupBy} from "../group-by.ts";
import {attachments} from "../reachability/attachment.ts";
import {networkNamed, toNetworkGraph} from "../reachability/network-graph.ts";
import type {App} from "../topology/app.ts";
import type {Topology} from "../topology/topology.ts";

/** Who resolves names for an app by one of its ways. */
export type Resolver =
  | {
      /** The network's own servers, or Azure's DNS, with the private zones that are linked to that network. */
      readonly by: "servers" | "azure";
      /** In the order in which they are asked; none of Azure's. */
      readonly servers: readonly string[];
      /** Networks that the app enters. */
      readonly virtualNetworks: readonly string[];
    }
  /** The connection managers, for the hosts of hybrid connections. */
  | {readonly by: "managers"};

/** Apps whose names are resolved by others than before. */
export interface DnsChange {
  readonly apps: readonly string[];
  /** None where the app entered no network: then the names of the internet only. */
  readonly before: readonly Resolver[];
  readonly after: readonly Resolver[];
}

/** Returns the apps for which other servers resolve names *after* than *before*, those of one change together. */
export function dnsChange(before: Topology, after: Topology): DnsChange[] {
  const [then, now] = [resolversByApp(before), resolversByApp(after)];
  const changes = [...now].map(([app, own]) => ({app, before: then.get(app) ?? [], after: own}));
  const changed = changes.filter((change) => keyOf(change.before) !== keyOf(change.after));
  const groups = groupBy(changed, (change) => JSON.stringify([change.before, change.after]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{apps: group.map(({app}) => app), before: first.before, after: first.after}] : [];
  });
}

function resolversByApp(topology: Topology): ReadonlyMap<string, readonly Resolver[]> {
  const graph = toNetworkGraph(topology);
  const networksOf = (app: App) =>
    attachments(topology, graph, app).flatMap((entry) => ("legs" in entry ? [entry.virtualNetwork] : []));
  return new Map([...topology.apps].map(([name, app]) => [name, resolvers(topology, app, networksOf(app))]));
}

function resolvers({virtualNetworks}: Topology, app: App, entered: readonly string[]): Resolver[] {
  const names = [...new Set(entered)].sort();
  const groups = groupBy(names, (name) => networkNamed(virtualNetworks, name).dnsServers.join());
  const ofNetworks = [...groups.values()].map((own): Resolver => {
    const servers = networkNamed(virtualNetworks, own[0] ?? "").dnsServers;
    return {by: servers.length > 0 ? "servers" : "azure", servers, virtualNetworks: own};
  });
  const hasManagers = app.integrations.some((d) => d.via === "hybridConnections" && d.connections.length > 0);
  return hasManagers ? [...ofNetworks, {by: "managers"}] : ofNetworks;
}

// The same servers in another network answer alike; Azure's do not, where private zones are linked to one of the two.
function keyOf(resolvers: readonly Resolver[]): string {
  return JSON.stringify(resolvers.map((d) => (d.by === "servers" ? d.servers : d)));
}
