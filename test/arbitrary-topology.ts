import fc from "fast-check";
import type {TopologySpec} from "../src/topology/parse-topology.ts";

/** A topology as the generators write it: every list and mapping there, so that a test can change it. */
export interface ArbitrarySpec extends TopologySpec {
  readonly traffic: readonly ArbitraryFlow[];
  readonly plans: Readonly<Record<string, {readonly sku: string}>>;
  readonly apps: Readonly<Record<string, {readonly plan: string; readonly integration?: never}>>;
}

export interface ArbitraryFlow {
  readonly app: string;
  readonly to: string;
  readonly sentGB: string;
  readonly receivedGB: string;
}

const networks = ["n0", "n1", "n2", "n3"] as const;
const planNames = ["p0", "p1", "p2"] as const;
const appNames = ["a0", "a1", "a2", "a3", "a4"] as const;
const hybrids = ["erp", "crm"] as const;
const region = fc.constantFrom("eastus", "eastus2", "northeurope", "australiaeast", "brazilsouth", "southeastasia");
const subscription = fc.constantFrom("prod", "test", "shared subscription");
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined});

/** A volume of up to 600,000 GB as decimal text, often round, often with many places. */
export const gigabytes: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("0", "99.999", "100", "100.001", "10335", "51295", "0.000000000000001"),
  fc.integer({min: 0, max: 600_000}).map(String),
  fc
    .tuple(fc.integer({min: 0, max: 99_999}), fc.bigInt({min: 0n, max: 10n ** 15n - 1n}))
    .map(([whole, rest]) => `${whole}.${rest.toString().padStart(15, "0")}`)
);

/** Returns an arbitrary of mappings that have exactly these *names*. */
function named<T>(names: readonly string[], arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .tuple(...names.map(() => arbitrary))
    .map((all) => Object.fromEntries(names.map((name, i) => [name, all[i]!])));
}

const vpn = fc.record({
  kind: fc.constant("vpn"),
  sku: fc.constantFrom("Basic", "VpnGw1", "VpnGw1AZ", "VpnGw2AZ", "VpnGw3AZ", "VpnGw5", "Standard"),
  vpnType: fc.constantFrom("routeBased", "routeBased", "routeBased", "policyBased"),
  activeActive: fc.boolean(),
  pointToSite: maybe(
    fc.record({
      addressPool: fc.subarray(["172.16.0.0/24", "192.168.0.0/26", "8.8.0.0/24"], {minLength: 1}),
      protocols: fc.oneof(fc.constant(["SSTP"]), fc.subarray(["SSTP", "IkeV2", "OpenVPN"])),
      customRoutes: fc.subarray(["192.168.0.0/16", "10.0.0.0/8"]),
      otherConnections: fc.oneof(fc.nat(300), fc.constant({peak: 200, average: "130.25"}), fc.constant("unknown"))
    })
  ),
  siteToSite: fc.constantFrom({}, {dc: {addressSpace: ["192.168.0.0/16"], tunnels: 12, bgp: true}}, {dc: {}})
});

const network = (i: number) =>
  fc.record({
    addressSpace: fc.constant([`10.${i}.0.0/16`]),
    region: maybe(region),
    subscription: maybe(subscription),
    gateways: fc.oneof(
      fc.record({vpn}),
      fc.constant({}),
      fc.record({vpn, er: fc.constant({kind: "expressRoute", sku: "ErGw1AZ"})})
    ),
    subnets: fc.constant({
      apps: {prefix: `10.${i}.1.0/26`, delegation: "Microsoft.Web/serverFarms"},
      more: {prefix: `10.${i}.2.0/28`}
    }),
    privateEndpoints: fc.constant({sql: {to: "Azure SQL"}}),
    natGateways: fc.constantFrom({}, {out: {subnets: ["apps", "more"]}})
  });

const plan = fc.record({
  sku: fc.constantFrom("F1", "D1", "B1", "S1", "P1v2", "P1v3", "P1v3"),
  os: fc.constantFrom("windows", "windows", "linux"),
  instances: fc.oneof(
    fc.constantFrom("0", "1", "2.345678901234567", "30"),
    fc.constant({low: 1, typical: "2.5", high: 9}),
    fc.constant("unknown")
  ),
  zoneRedundant: fc.boolean(),
  region: maybe(region),
  subscription: maybe(subscription)
});

const viaGateway = fc.record({
  via: fc.constant("gateway"),
  virtualNetwork: fc.constantFrom(...networks),
  routes: fc.subarray(["10.1.0.0/16", "10.0.0.0/8", "192.168.0.0/16"]),
  certificateIssued: maybe(fc.constantFrom("2018-01-01", "2024-02-29"))
});
const viaSubnet = fc.record({
  via: fc.constant("regional"),
  subnet: fc.tuple(fc.constantFrom(...networks), fc.constantFrom("apps", "more")).map((names) => names.join("/")),
  routeAll: fc.boolean()
});
const viaHybrid = fc.record({via: fc.constant("hybridConnections"), connections: fc.subarray([...hybrids])});
const integration = fc.oneof(viaGateway, viaGateway, viaSubnet, viaHybrid);

const app = fc.record({
  plan: fc.constantFrom(...planNames),
  kind: fc.constantFrom("code", "code", "container"),
  slots: fc.nat(5),
  subscription: maybe(subscription),
  integration: fc.oneof(integration, fc.array(integration, {maxLength: 3}))
});

/** A flow of known volumes between what the topologies declare. */
export const arbitraryFlow: fc.Arbitrary<ArbitraryFlow> = fc.record({
  app: fc.constantFrom(...appNames),
  to: fc.constantFrom(...networks, "n0/sql", "n1/sql", "erp", "crm", "internet", "internet"),
  sentGB: gigabytes,
  receivedGB: gigabytes
});

const flags = fc.record({
  allowVirtualNetworkAccess: fc.constantFrom(true, true, true, false),
  allowForwardedTraffic: fc.constantFrom(true, true, true, false),
  allowGatewayTransit: fc.boolean(),
  useRemoteGateways: fc.boolean()
});
const pairs = networks.flatMap((from) => networks.filter((to) => to !== from).map((to) => ({from, to})));
const peerings = fc
  .subarray(pairs)
  .chain((some) => fc.tuple(...some.map((pair) => flags.map((own) => ({...pair, ...own})))));
const connections = fc
  .subarray(pairs.filter(({from, to}) => from < to))
  .map((some) => some.map((pair) => ({...pair, tunnels: 6})));

/** Topologies that the parser takes, right and wrong as designs, with most of what can be on a bill. */
export const arbitraryTopology: fc.Arbitrary<ArbitrarySpec> = fc
  .record({
    defaults: fc.record({region, subscription: maybe(subscription)}),
    assumptions: fc.record({
      gatewayData: fc.constantFrom("internet", "interRegion", "none"),
      transitPeering: fc.constantFrom("spokeEnd", "bothEnds"),
      egressPool: fc.constantFrom("subscription", "billingAccount")
    }),
    virtualNetworks: fc
      .tuple(...networks.map((_, i) => network(i)))
      .map((all) => Object.fromEntries(all.map((d, i) => [`n${i}`, d]))),
    peerings,
    connections,
    plans: named(planNames, plan),
    hybridConnections: named(
      hybrids,
      fc.record({host: fc.constant("erp.corp"), port: fc.constant(1433), managers: fc.nat(3)})
    ),
    apps: named(appNames, app),
    traffic: fc.array(arbitraryFlow, {maxLength: 10}),
    extras: fc.constantFrom(
      [],
      [
        {name: "Firewall", costPerMonth: "912.50", perGB: "0.016"},
        {name: "Support", costPerMonth: 100}
      ]
    )
  })
  .map((spec) => withoutUndefined(spec) as unknown as ArbitrarySpec);

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutUndefined(inner)]));
}
