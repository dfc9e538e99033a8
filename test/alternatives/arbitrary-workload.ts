import fc from "fast-check";

const regions = ["eastus", "northeurope", "southeastasia"] as const;
const networks = [0, 1, 2, 3, 4] as const;
const planNames = ["p0", "p1", "p2"] as const;
const open = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};

interface Network {
  readonly region: string;
  readonly hasGateway: boolean;
  readonly hasSite: boolean;
  readonly people: number;
}

/** An app: the network whose gateway it uses, modulo how many have one, and what it sends to. */
interface App {
  readonly plan: string;
  readonly entry: number;
  readonly kinds: readonly ("network" | "endpoint" | "site" | "spoke" | "internet")[];
  readonly sentGB: number;
}

const network: fc.Arbitrary<Network> = fc.record({
  region: fc.constantFrom(...regions),
  hasGateway: fc.boolean(),
  hasSite: fc.boolean(),
  people: fc.constantFrom(0, 0, 4)
});
const app: fc.Arbitrary<App> = fc.record({
  plan: fc.constantFrom(...planNames),
  entry: fc.nat(4),
  kinds: fc.subarray(["network", "endpoint", "site", "spoke", "internet"]),
  sentGB: fc.nat(2000)
});
const plan = fc.record({
  sku: fc.constantFrom("B1", "S1", "P1v3", "P0v3"),
  region: fc.constantFrom(...regions),
  instances: fc.integer({min: 1, max: 3}),
  zoneRedundant: fc.constant(false)
});

/** Documents of designs in which gateway-required integration works: hubs with gateways and sites, spokes under the transit of the first. */
export const arbitraryWorkload: fc.Arbitrary<object> = fc
  .record({
    declared: fc.tuple(...networks.map(() => network)),
    plans: fc.tuple(plan, plan, plan),
    apps: fc.array(app, {minLength: 1, maxLength: 7})
  })
  .map(({declared, plans, apps}) => workload(declared, plans, apps));

function workload(declared: readonly Network[], plans: readonly object[], apps: readonly App[]): object {
  const hubs = networks.filter((i) => i === 0 || declared[i]?.hasGateway);
  const spokes = networks.filter((i) => !hubs.includes(i));
  const hubOf = ({entry}: App) => hubs[entry % hubs.length] ?? 0;
  return {
    defaults: {subscription: "prod"},
    virtualNetworks: Object.fromEntries(networks.map((i) => [`n${i}`, networkSpec(i, declared[i], hubs.includes(i))])),
    peerings: spokes.flatMap((i) => [
      {from: "n0", to: `n${i}`, ...open, allowGatewayTransit: true},
      {from: `n${i}`, to: "n0", ...open, useRemoteGateways: true}
    ]),
    plans: Object.fromEntries(planNames.map((name, i) => [name, plans[i]])),
    apps: Object.fromEntries(apps.map((own, i) => [`a${i}`, appSpec(own, hubOf(own), spokes)])),
    traffic: apps.flatMap((own, i) => flows(`a${i}`, own, hubOf(own), spokes, declared))
  };
}

function networkSpec(i: number, own: Network | undefined, isHub: boolean) {
  const protocols = ["SSTP"];
  const pointToSite = {addressPool: [`172.16.${i}.0/24`], protocols, otherConnections: own?.people ?? 0};
  const siteToSite = own?.hasSite ? {[`s${i}`]: {addressSpace: [`192.168.${i}.0/24`]}} : {};
  return {
    region: own?.region ?? "eastus",
    addressSpace: [`10.${i}.0.0/16`],
    privateEndpoints: {sql: {to: "Azure SQL"}},
    gateways: isHub ? {vpn: {sku: "VpnGw1AZ", pointToSite, siteToSite}} : {}
  };
}

function appSpec({plan: name}: App, hub: number, spokes: readonly number[]) {
  const routes = hub === 0 ? spokes.map((i) => `10.${i}.0.0/16`) : [];
  return {plan: name, integration: {via: "gateway", virtualNetwork: `n${hub}`, routes}};
}

function flows(
  name: string,
  {kinds, sentGB}: App,
  hub: number,
  spokes: readonly number[],
  declared: readonly Network[]
) {
  const to = {
    network: [`n${hub}`],
    endpoint: [`n${hub}/sql`],
    site: declared[hub]?.hasSite ? [`s${hub}`] : [],
    spoke: hub === 0 ? spokes.map((i) => `n${i}`) : [],
    internet: ["internet"]
  };
  return kinds.flatMap((kind) => to[kind].map((place) => ({app: name, to: place, sentGB})));
}
