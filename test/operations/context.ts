import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import type {Impact} from "../../src/operations/impact.ts";
import {impacts} from "../../src/operations/impacts.ts";
import type {Wish} from "../../src/operations/operation.ts";
import {noWish, toOperationContext} from "../../src/operations/operation.ts";
import {operationBook} from "../../src/operations/operation-book.ts";
import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";

/** Two plans on one network with a VPN gateway, people's VPN, a site and a spoke; a third app in another subscription. */
export const estate = {
  defaults: {region: "eastus", subscription: "prod"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.10.0.0/16"],
      dnsServers: ["10.10.0.4"],
      gateways: {
        vpn: {
          sku: "VpnGw1AZ",
          pointToSite: {
            addressPool: ["172.16.0.0/24"],
            protocols: ["SSTP"],
            customRoutes: ["192.168.0.0/16"],
            otherConnections: {peak: 7, average: 2}
          },
          siteToSite: {office: {addressSpace: ["192.168.0.0/16"], tunnels: 1, bgp: true, routesToPool: true}}
        }
      },
      subnets: {apps: {prefix: "10.10.1.0/26", delegation: "Microsoft.Web/serverFarms"}}
    },
    spoke: {addressSpace: ["10.20.0.0/16"]}
  },
  peerings: [
    {from: "hub", to: "spoke", allowForwardedTraffic: true, allowGatewayTransit: true},
    {from: "spoke", to: "hub", allowForwardedTraffic: true, useRemoteGateways: true}
  ],
  plans: {
    web: {sku: "P1v3", os: "windows", instances: 2, maxInstances: 4},
    back: {sku: "S1", os: "windows", instances: 1}
  },
  apps: {
    shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub", routes: ["10.20.0.0/16"]}},
    cart: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}},
    jobs: {plan: "back", integration: {via: "gateway", virtualNetwork: "hub"}},
    site: {plan: "web"},
    intranet: {plan: "web", integration: {via: "regional", subnet: "hub/apps"}}
  },
  traffic: [
    {app: "shop", to: "spoke", sentGB: 1},
    {app: "shop", to: "office", sentGB: 1},
    {app: "cart", to: "hub", sentGB: 1},
    {app: "intranet", to: "office", sentGB: 1}
  ]
} as const satisfies TopologySpec;

/** What an operation is asked beside its name: its targets, the day, a design of its own, and the options. */
export interface Ask extends Partial<Wish> {
  readonly targets?: readonly string[];
  readonly on?: string;
  readonly spec?: TopologySpec;
}

/** Returns the impacts of the operation of that *name* on the estate at the embedded prices. */
export function impactsOf(name: string, {targets = [], on = "2026-11-23", spec = estate, ...wish}: Ask = {}): Impact[] {
  const operation = operationBook.find((d) => d.name === name);
  if (!operation) throw new Error(`no such operation: ${name}`);
  const context = toOperationContext(parseTopology(spec), embeddedSheet, {on});
  return impacts(operation, context, targets, {...noWish, ...wish});
}

/** Returns the only impact of the operation. */
export function impactOf(name: string, ask: Ask = {}): Impact {
  const found = impactsOf(name, ask);
  if (found.length !== 1) throw new Error(`${found.length} impacts`);
  return found[0]!;
}

/** Returns who restarts and what is lost, app by app: `shop yes hub+office`. */
export function told({apps}: Impact): string[] {
  return apps.map(({app, restarts, losesConnectivity, onlyIf}) =>
    [app, restarts.answer, losesConnectivity.flatMap(({to}) => to).join("+"), onlyIf ? "(one reading)" : ""]
      .filter(Boolean)
      .join(" ")
  );
}

/** Returns the texts of statements, in one. */
export function texts(statements: readonly {readonly text: string}[]): string {
  return statements.map(({text}) => text).join("\n");
}

/** Returns the estate with its gateway changed. */
export function withGateway(change: object): TopologySpec {
  const {hub, spoke} = estate.virtualNetworks;
  return {...estate, virtualNetworks: {spoke, hub: {...hub, gateways: {vpn: {...hub.gateways.vpn, ...change}}}}};
}
