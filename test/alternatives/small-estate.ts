/** A gateway that apps connect to. */
export const gateway = {sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}};

/** A network in eastus with such a gateway. */
export const hub = {addressSpace: ["10.10.0.0/16"], gateways: {vpn: gateway}};

/** Integration with the hub by its gateway. */
export const viaHub = {via: "gateway", virtualNetwork: "hub"};

/** Returns an estate in eastus of one plan of ten instances at most, whose app uses the hub's gateway, with some of it changed. */
export function estate(change: object = {}): object {
  return {
    defaults: {region: "eastus", subscription: "prod"},
    virtualNetworks: {hub},
    plans: {web: {sku: "P1v3", os: "windows", instances: 3, maxInstances: 10}},
    apps: {shop: {plan: "web", integration: viaHub}},
    ...change
  };
}
