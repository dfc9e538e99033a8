import {reading} from "../evaluated.ts";
import {note} from "./readings-of.ts";

type App = {slots?: number; plan?: string};

/** What a gateway and its users may have. */
export interface GatewayOptions {
  readonly gateway?: object;
  readonly pointToSite?: object | null;
  readonly plans?: Record<string, object>;
  readonly apps?: Record<string, App>;
  readonly traffic?: readonly {app: string; to: string; peakMbps?: unknown}[];
}

const oneApp = {shop: {}};

/** Returns a hub with a gateway, and apps that are integrated with it; another gateway is idle. */
export function estate({
  gateway,
  pointToSite,
  plans = {web: {sku: "P1v3", instances: 3}},
  apps = oneApp,
  traffic = []
}: GatewayOptions) {
  const pool = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"], ...pointToSite};
  const vpn = {sku: "VpnGw1AZ", ...(pointToSite === null ? {} : {pointToSite: pool}), ...gateway};
  const integration = {via: "gateway", virtualNetwork: "hub"};
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn}},
      idle: {gateways: {vpn: {sku: "VpnGw1AZ"}}}
    },
    plans: plans,
    apps: Object.fromEntries(Object.entries(apps).map(([name, app]) => [name, {plan: "web", integration, ...app}])),
    traffic: traffic
  };
}

/** Returns the reading of the hub's gateway as text. */
export const of = (id: string, options: GatewayOptions, on?: string) =>
  reading(estate(options), id, "gateway/hub/vpn", on);

/** Returns the reading of its SSTP connections. */
export const sstp = (options: GatewayOptions) => of("sstpConnections", options);

/** Returns its note. */
export const noteOf = (id: string, options: GatewayOptions) => note(estate(options), id, "gateway/hub/vpn");

/** Returns so many plans of 30 instances, each with one app. */
export function plansOfThirty(count: number): GatewayOptions {
  const names = Array.from({length: count}, (_, i) => `plan${i}`);
  return {
    plans: Object.fromEntries(names.map((name) => [name, {sku: "P1v3", instances: 30}])),
    apps: Object.fromEntries(names.map((name) => [`app-of-${name}`, {plan: name}]))
  };
}
