import type {TopologySpec} from "../topology/parse-topology.ts";

/** A small design in which gateway-required integration works; the rules' examples vary it. */
export const workingExample = {
  defaults: {region: "eastus"},
  virtualNetworks: {
    hub: {
      addressSpace: ["10.10.0.0/16"],
      gateways: {
        vpn: {kind: "vpn", sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}}
      }
    }
  },
  plans: {web: {sku: "P1v3", os: "windows", instances: 3}},
  apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub"}}}
} as const satisfies TopologySpec;

/** Returns the working example with its gateway changed. */
export function withGateway(change: object): TopologySpec {
  const {hub} = workingExample.virtualNetworks;
  return {...workingExample, virtualNetworks: {hub: {...hub, gateways: {vpn: {...hub.gateways.vpn, ...change}}}}};
}

/** Returns the working example with its point-to-site configuration changed, on a gateway of *sku*. */
export function withPointToSite(change: object, sku = "VpnGw1AZ"): TopologySpec {
  const {pointToSite} = workingExample.virtualNetworks.hub.gateways.vpn;
  return withGateway({sku, pointToSite: {...pointToSite, ...change}});
}

/** Returns the working example with its plan changed. */
export function withPlan(change: object): TopologySpec {
  return {...workingExample, plans: {web: {...workingExample.plans.web, ...change}}};
}

/** Returns the working example with its app changed. */
export function withApp(change: object): TopologySpec {
  return {...workingExample, apps: {shop: {...workingExample.apps.shop, ...change}}};
}

/** Returns the working example with *count* networks like its own, each with a gateway, and an app in each. */
export function withNetworks(count: number): TopologySpec {
  const numbers = Array.from({length: count}, (_, i) => i + 1);
  const network = (i: number) => ({...workingExample.virtualNetworks.hub, addressSpace: [`10.${i}.0.0/16`]});
  return {
    ...workingExample,
    virtualNetworks: Object.fromEntries(numbers.map((i) => [`network${i}`, network(i)])),
    apps: Object.fromEntries(
      numbers.map((i) => [`app${i}`, {plan: "web", integration: {via: "gateway", virtualNetwork: `network${i}`}}])
    )
  };
}

/**
 * Returns a small design in which regional integration works, with its subnet
 * and the rest of it changed; every plan has an app that uses the subnet.
 */
export function regionalExample(subnet: object, change: {readonly plans?: object} = {}, name = "apps"): TopologySpec {
  const plans = change.plans ?? {web: {sku: "P1v3", os: "windows", instances: 1}};
  const integration = {via: "regional", subnet: `hub/${name}`} as const;
  const delegation = "Microsoft.Web/serverFarms";
  const apps = Object.fromEntries(Object.keys(plans).map((plan) => [`${plan}-app`, {plan, integration}]));
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {addressSpace: ["10.10.0.0/16"], subnets: {[name]: {prefix: "10.10.1.0/26", delegation, ...subnet}}}
    },
    ...change,
    plans: plans as NonNullable<TopologySpec["plans"]>,
    apps
  };
}

/** Two peerings with the flags of gateway transit: from the hub of the working example, and back from a spoke. */
export const there = {from: "hub", to: "data", allowForwardedTraffic: true, allowGatewayTransit: true} as const;
export const back = {from: "data", to: "hub", allowForwardedTraffic: true, useRemoteGateways: true} as const;

/** The working example with a spoke that uses the hub's gateway. */
export const peeredExample = {
  ...workingExample,
  virtualNetworks: {...workingExample.virtualNetworks, data: {addressSpace: ["10.20.0.0/16"]}},
  peerings: [there, back]
} as const satisfies TopologySpec;

/** The same, with a route of the app to the spoke. */
export const routedExample = {
  ...peeredExample,
  apps: {shop: {plan: "web", integration: {via: "gateway", virtualNetwork: "hub", routes: ["10.20.0.0/16"]}}}
} as const satisfies TopologySpec;
