import {groupBy} from "../group-by.ts";
import {arrives} from "../reachability/path.ts";
import {routes} from "../reachability/routes.ts";
import type {App, GatewayIntegration, RegionalIntegration} from "../topology/app.ts";
import type {Cidr} from "../topology/cidr.ts";
import {contains, isPrivate, parseCidr} from "../topology/cidr.ts";
import type {Destination, Flow} from "../topology/flow.ts";
import {gatewaysOf} from "../topology/gateways.ts";
import {integrationsVia} from "../topology/integrations.ts";
import type {Topology} from "../topology/topology.ts";

/** A DNS server that apps are told to ask, and do not reach. */
export interface ServerOutOfReach {
  readonly network: string;
  readonly server: string;
  /** One of the apps. */
  readonly app: string;
  readonly missing: string;
  readonly fix: string;
}

/** Returns the DNS servers of networks that apps integrate with and cannot ask; public addresses are taken to answer. */
export function serversOutOfReach(topology: Topology): readonly ServerOutOfReach[] {
  const asked = questions(topology).map((question) => ({...question, destination: placeOf(topology, question.server)}));
  const unknown = asked.flatMap(({destination, network, server, app}) =>
    destination === null && isPrivate(hostRange(server))
      ? [
          {
            network,
            server,
            app,
            missing: "no declared network or site has that address",
            fix: "declare what has it, or correct it"
          }
        ]
      : []
  );
  const known = asked.flatMap((question) =>
    question.destination ? [{...question, flow: toFlow(question.app, question.server, question.destination)}] : []
  );
  const ways = routes({...topology, flows: known.map(({flow}) => flow)});
  const blocked = known.flatMap(({network, server, app}, i) => {
    const way = ways[i]?.way;
    return way && !arrives(way) ? [{network, server, app, missing: way.obstacle.missing, fix: way.obstacle.fix}] : [];
  });
  return [...unknown, ...blocked];
}

interface Question {
  readonly network: string;
  readonly server: string;
  readonly app: string;
}

// Apps that integrate in the same way with the same routes stand for each other.
function questions(topology: Topology): readonly Question[] {
  const integrated: readonly {app: App; integration: GatewayIntegration | RegionalIntegration}[] = [
    ...integrationsVia(topology, "gateway"),
    ...integrationsVia(topology, "regional")
  ];
  const alike = groupBy(integrated, ({app, integration}) => {
    const routes = integration.via === "gateway" ? integration.routes.map(({text}) => text) : [integration.subnet];
    return JSON.stringify([integration.via, integration.virtualNetwork, app.plan, app.kind, routes]);
  });
  return [...alike.values()].flatMap(([first]) => {
    const network = first && topology.virtualNetworks.get(first.integration.virtualNetwork);
    return first && network
      ? network.dnsServers.map((server) => ({network: network.name, server, app: first.app.name}))
      : [];
  });
}

function placeOf(topology: Topology, server: string): Destination | null {
  const host = hostRange(server);
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
  return {app, to: server, destination, ...nothing, protocol: "udp", endpoints: [`${server}:53`], growth};
}

function hostRange(server: string): Cidr {
  return parseCidr(`${server}/${server.includes(":") ? 128 : 32}`);
}
