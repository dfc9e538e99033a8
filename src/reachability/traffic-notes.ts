import type {Source} from "../catalog/source.ts";
import {earlierGatewayRequiredArticle, environmentNetworkArticle, gatewayRequiredArticle} from "../catalog/articles.ts";
import {hybridConnectionArticle, peeringArticle, regionalArticle} from "../catalog/articles.ts";
import type {Topology} from "../topology/topology.ts";
import {networkNamed} from "./network-graph.ts";
import type {Route} from "./path.ts";
import {stepsOf} from "./path.ts";
import {rangeTexts} from "./endpoints.ts";
import {trafficOrigin} from "./traffic-origin.ts";
import type {TrafficOrigin} from "./traffic-origin.ts";

/** What holds of a way, and the statement that it follows from. */
export interface Note {
  readonly statement: string;
  readonly source: Source;
  /** Sources that say otherwise. */
  readonly contradictions?: readonly Source[];
}

/** Returns what the network's keepers need to know of the traffic on a *route*: where it comes from, names, route tables. */
export function trafficNotes(topology: Topology, route: Route): readonly Note[] {
  const origin = trafficOrigin(topology, route);
  return [...originNotes(topology, origin), ...forwardingNotes(route)];
}

function originNotes(topology: Topology, origin: TrafficOrigin | null): Note[] {
  if (origin === null) return [];
  if (origin.by === "hybridConnection") return [managerNote];
  const {by, where, ranges, virtualNetwork} = origin;
  const page = pages[by];
  const {dnsServers} = networkNamed(topology.virtualNetworks, virtualNetwork);
  const resolvers = dnsServers.length > 0 ? `${virtualNetwork}'s DNS servers, ${dnsServers.join(", ")}` : `Azure's DNS, as ${virtualNetwork} names no servers`; // prettier-ignore
  const change = by === "gateway" ? "; sync the network when that changes" : "";
  const addresses = `traffic comes from any address of ${where}, ${rangeTexts(ranges)}: firewalls must allow the whole range`;
  const variable = by === "environment" ? "" : "; WEBSITE_PRIVATE_IP holds the one that an instance has";
  return [
    ...(ranges.length > 0 ? [{statement: `${addresses}${variable}`, source: page.addresses}] : []),
    {statement: `names are resolved by ${resolvers}${change}`, source: page.dns},
    ...page.routing(where)
  ];
}

const limitations = {...gatewayRequiredArticle, heading: "Configure gateway-required virtual network integration"};

const wholeRange = {
  ...gatewayRequiredArticle,
  heading: "Manage virtual network integration",
  statement: "An instance's private address changes within the subnet or the point-to-site pool: allow all of it."
};

interface Page {
  readonly addresses: Source;
  readonly dns: Source;
  readonly routing: (where: string) => readonly Note[];
}

const pages: Readonly<Record<"gateway" | "regional" | "environment", Page>> = {
  gateway: {
    addresses: wholeRange,
    dns: {...limitations, statement: "What the network has set for DNS holds for its apps as well."},
    routing: () => [
      {
        statement: "route tables do not affect this traffic",
        source: {
          ...gatewayRequiredArticle,
          heading: "Gateway-required virtual network integration routing",
          statement: "Route tables do not affect what an app sends through gateway-required integration."
        },
        contradictions: [
          {
            ...earlierGatewayRequiredArticle,
            heading: "Gateway-required virtual network integration routing",
            statement:
              "In 2023 the page only set them apart from regional integration, which may mean that they act in part."
          }
        ]
      },
      {
        statement: "what is secured by service endpoints is not reached this way",
        source: {...limitations, statement: "What service endpoints secure stays out of reach."}
      }
    ]
  },
  regional: {
    addresses: wholeRange,
    dns: {
      ...regionalArticle,
      heading: "Azure DNS private zones",
      statement: "An integrated app uses the DNS servers of the network; without any, Azure's, with its private zones."
    },
    routing: (where) => [
      {
        statement: `route tables of ${where} affect this traffic`,
        source: {
          ...regionalArticle,
          heading: "Network routing",
          statement: "Route tables on the integration subnet direct what the app sends into the network."
        }
      }
    ]
  },
  environment: {
    addresses: {
      ...environmentNetworkArticle,
      heading: "Addresses",
      statement: "Apps have no addresses of their own in the environment's subnet: those that they use change."
    },
    dns: {
      ...environmentNetworkArticle,
      heading: "DNS configuration from your environment",
      statement: "Apps of an environment use the DNS that its network is configured with."
    },
    routing: (where) => [
      {
        statement: `route tables of ${where} affect this traffic`,
        source: {
          ...environmentNetworkArticle,
          heading: "Network routing",
          statement: "Route tables can be set without restriction."
        }
      }
    ]
  }
};

const managerNote: Note = {
  statement: "traffic comes from the machines that run the connection managers, which resolve the host's name",
  source: {
    ...hybridConnectionArticle,
    heading: "Hybrid Connection Manager",
    statement: "The manager needs TCP access to the endpoint, and resolves its host's name."
  }
};

function forwardingNotes({way}: Route): Note[] {
  const [first, second] = stepsOf(way).filter((leg) => leg.kind === "peering");
  if (!first || !second) return [];
  const source = {
    ...peeringArticle,
    heading: "Service chaining",
    statement: "Peering is not transitive: over two peerings, an appliance in the network between must forward."
  };
  return [{statement: `an appliance in ${first.to} must forward this traffic`, source}];
}
