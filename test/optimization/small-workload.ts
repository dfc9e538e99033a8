import fc from "fast-check";

const regions = ["eastus", "southeastasia"] as const;
const open = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};

const network = fc.record({
  region: fc.constantFrom(...regions),
  gateway: fc.constantFrom("none", "apps", "apps", "people", "site"),
  sku: fc.constantFrom("VpnGw1AZ", "VpnGw2AZ", "VpnGw3AZ"),
  isSpoke: fc.boolean(),
  isActiveActive: fc.boolean()
});
const plan = fc.record({
  sku: fc.constantFrom("P1v3", "P0v3", "S1"),
  os: fc.constantFrom("windows", "windows", "linux"),
  region: fc.constantFrom(...regions),
  instances: fc.constantFrom(1, 1, 1.5, 2),
  maxInstances: fc.constantFrom(2, 10, 30)
});
const flow = fc.record({
  to: fc.nat(5),
  sentGB: fc.constantFrom(0, 20, 300, 4_000, 30_000),
  receivedGB: fc.constantFrom(0, 15, 900, 12_000),
  peakMbps: fc.constantFrom(0, 100, 500, 800),
  endpoint: fc.boolean()
});
const app = fc.record({
  plan: fc.nat(2),
  entry: fc.nat(5),
  flows: fc.array(flow, {minLength: 1, maxLength: 3}),
  internetGB: fc.constantFrom(0, 0, 150, 9_000)
});

type Network = typeof network extends fc.Arbitrary<infer T> ? T : never;
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;
type App = typeof app extends fc.Arbitrary<infer T> ? T : never;

/** Documents of workloads that are small enough to try every design: at most three networks and three plans, with a gateway at least. */
export const smallWorkload: fc.Arbitrary<object> = fc
  .record({
    networks: fc.array(network, {minLength: 1, maxLength: 3}),
    plans: fc.array(plan, {minLength: 1, maxLength: 3}),
    apps: fc.array(app, {minLength: 1, maxLength: 4}),
    gatewayData: fc.constantFrom("internet", "interRegion", "none"),
    transitPeering: fc.constantFrom("spokeEnd", "bothEnds")
  })
  .map(({networks, plans, apps, gatewayData, transitPeering}) => {
    const hubs = networks.flatMap(({gateway}, i) => (gateway === "none" ? [] : [i]));
    const [first] = hubs;
    const spokes = networks.flatMap(({gateway, isSpoke}, i) => (gateway === "none" && isSpoke ? [i] : []));
    return {
      defaults: {subscription: "prod"},
      assumptions: {gatewayData, transitPeering},
      virtualNetworks: Object.fromEntries(networks.map((own, i) => [`n${i}`, networkSpec(own, i)])),
      peerings: first === undefined ? [] : spokes.flatMap((i) => transit(i, first)),
      plans: Object.fromEntries(plans.map((own, i) => [`p${i}`, planSpec(own)])),
      apps: Object.fromEntries(
        apps.map((own, i) => [`a${i}`, appSpec(own, networks, hubs, `p${own.plan % plans.length}`, spokes)])
      ),
      traffic: apps.flatMap((own, i) => flowSpecs(own, `a${i}`, networks))
    };
  });

function networkSpec({region, gateway, sku, isActiveActive}: Network, i: number): object {
  const addressSpace = [`10.${i}.0.0/16`];
  const people = gateway === "people" ? {otherConnections: {peak: 10, average: 4}} : {};
  const pointToSite = {addressPool: [`172.16.${i}.0/24`], protocols: ["SSTP"], ...people};
  const siteToSite = gateway === "site" ? {[`s${i}`]: {addressSpace: [`192.168.${i}.0/24`], tunnels: 9}} : {};
  const vpn = {sku, activeActive: isActiveActive, pointToSite, siteToSite};
  return {region, addressSpace, gateways: gateway === "none" ? {} : {vpn}};
}

// A Standard plan has ten instances at most.
function planSpec({maxInstances, ...own}: Plan): object {
  return {...own, maxInstances: own.sku === "S1" ? Math.min(10, maxInstances) : maxInstances};
}

function transit(spoke: number, hub: number): readonly object[] {
  return [
    {from: `n${hub}`, to: `n${spoke}`, ...open, allowGatewayTransit: true},
    {from: `n${spoke}`, to: `n${hub}`, ...open, useRemoteGateways: true}
  ];
}

function appSpec(
  {entry}: App,
  networks: readonly Network[],
  hubs: readonly number[],
  plan: string,
  spokes: readonly number[]
): object {
  const hub = hubs[entry % Math.max(1, hubs.length)];
  if (hub === undefined || entry > networks.length + 1) return {plan};
  const routes = hub === hubs[0] ? spokes.map((i) => `10.${i}.0.0/16`) : [];
  return {plan, integration: {via: "gateway", virtualNetwork: `n${hub}`, routes}};
}

function flowSpecs({flows, internetGB}: App, name: string, networks: readonly Network[]): readonly object[] {
  const sites = networks.flatMap(({gateway}, i) => (gateway === "site" ? [i] : []));
  const places = [...networks.keys()].map((i) => ({to: `n${i}`, host: `10.${i}.1.4`}));
  const all = [...places, ...sites.map((i) => ({to: `s${i}`, host: `192.168.${i}.9`}))];
  return [
    ...flows.map(({to, endpoint, ...volumes}) => {
      const place = all[to % all.length];
      return {app: name, to: place?.to, ...volumes, ...(endpoint ? {endpoints: [`${place?.host ?? ""}:443`]} : {})};
    }),
    ...(internetGB > 0 ? [{app: name, to: "internet", sentGB: internetGB}] : [])
  ];
}
