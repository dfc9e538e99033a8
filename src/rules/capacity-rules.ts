import type {CapacityId, CapacityReading} from "../capacity/reading.ts";
import type {Source} from "../catalog/source.ts";
import * as sources from "../capacity/sources.ts";
import {limits} from "../catalog/limits.ts";
import {groupBy} from "../group-by.ts";
import {groupedExactly} from "../number-text.ts";
import {once} from "../once.ts";
import type {TopologySpec} from "../topology/parse-topology.ts";
import type {IsoDate} from "../units.ts";
import {withApp, withGateway, withNetworks, withPlan, withPointToSite, workingExample} from "./example.ts";
import type {Rule, Severity, Violation} from "./rule.ts";

interface CapacityRuleSpec {
  readonly id: string;
  readonly reading: CapacityId;
  readonly source: Source;
  readonly severity?: Severity;
  readonly until?: IsoDate;
  readonly fix: string;
  /** What is so, where the numbers alone do not say it. */
  readonly message?: (reading: CapacityReading) => string;
  readonly passes: readonly TopologySpec[];
  readonly breaks: readonly TopologySpec[];
}

/** What is fuller than full. Where only the upper of two readings is, that is a warning. */
export const capacityRules: readonly Rule[] = [
  capacityRule({
    id: "five-networks-per-plan",
    reading: "virtualNetworks",
    source: sources.fiveNetworks,
    fix: "share networks between apps, move apps to another plan, or peer the networks",
    passes: [workingExample, withNetworks(5)],
    breaks: [withNetworks(6)]
  }),
  capacityRule({
    id: "sstp-connections-exceeded",
    reading: "sstpConnections",
    source: sources.gatewaySkus,
    fix: "use fewer instances or another network's gateway, or move plans to regional integration: no SKU takes more than 128",
    passes: [workingExample, withPointToSite({otherConnections: 125})],
    breaks: [withPointToSite({otherConnections: 126}), withApp({slots: 42})]
  }),
  capacityRule({
    id: "address-pool-exceeded",
    reading: "addressPool",
    source: sources.addressPool,
    fix: "add addresses to the point-to-site pool, and synchronise",
    passes: [workingExample, withPointToSite({addressPool: ["172.16.0.0/29"], otherConnections: 5})],
    breaks: [withPointToSite({addressPool: ["172.16.0.0/29"], otherConnections: 6})]
  }),
  capacityRule({
    id: "instances-exceeded",
    reading: "instances",
    source: sources.planLimits,
    fix: "split the plan, or move it to a tier with more instances",
    passes: [workingExample, withPlan({sku: "S1", instances: 10})],
    breaks: [withPlan({sku: "S1", instances: 11}), withPlan({sku: "B1", instances: 1, maxInstances: 4})]
  }),
  capacityRule({
    id: "site-to-site-tunnels-exceeded",
    reading: "siteToSiteTunnels",
    source: sources.gatewaySkus,
    fix: "take a larger gateway, or fewer tunnels",
    passes: [workingExample, withGateway({siteToSite: {branch: {addressSpace: ["192.168.0.0/16"], tunnels: 30}}})],
    breaks: [withGateway({siteToSite: {branch: {addressSpace: ["192.168.0.0/16"], tunnels: 31}}})]
  }),
  capacityRule({
    id: "throughput-exceeded",
    reading: "throughput",
    source: sources.gatewaySkus,
    severity: "warning",
    fix: "take a larger gateway, or spread the traffic",
    passes: [withFlow({peakMbps: 650})],
    breaks: [withFlow({peakMbps: 651})]
  }),
  capacityRule({
    id: "subnet-addresses-exceeded",
    reading: "subnetAddresses",
    source: sources.subnetAddresses,
    fix: "take a larger subnet: it cannot be resized while in use",
    passes: [workingExample, regional(5)],
    breaks: [regional(6), regional(12)]
  }),
  capacityRule({
    id: "two-regional-subnets-per-plan",
    reading: "regionalSubnets",
    source: sources.twoSubnets,
    fix: "share subnets between apps, or move apps to another plan",
    passes: [regional(1), regionalSubnets(2)],
    breaks: [regionalSubnets(3)]
  }),
  capacityRule({
    id: "hybrid-connections-exceeded",
    reading: "hybridConnections",
    source: sources.hybridConnectionLimits,
    fix: "move the plan to a higher tier",
    passes: [workingExample, hybrid(5)],
    breaks: [hybrid(6)]
  }),
  capacityRule({
    id: "density-exceeded",
    reading: "density",
    source: sources.density,
    severity: "info",
    fix: "spread the apps over more plans, or take a larger size",
    passes: [workingExample, withApp({slots: 15})],
    breaks: [withApp({slots: 16})]
  }),
  capacityRule({
    id: "certificate-expired",
    reading: "certificateDays",
    source: sources.certificateLife,
    message: ({note}) => `its certificate ${note}`,
    until: limits.gatewayRequiredLastDay.value,
    fix: "disconnect and connect again; better, move to regional integration",
    passes: [workingExample, withCertificate("2021-05-01")],
    breaks: [withCertificate("2015-05-01")]
  })
];

function capacityRule({reading: id, severity = "error", fix, message, ...rule}: CapacityRuleSpec): Rule {
  return {
    ...rule,
    severity,
    *check({readings}) {
      for (const reading of exceeded(readings).get(id) ?? []) {
        const found = violation(reading, severity, fix);
        yield message ? {...found, message: message(reading)} : found;
      }
    }
  };
}

const exceeded = once((readings: readonly CapacityReading[]) =>
  groupBy(
    readings.filter(({status}) => status === "over"),
    ({id}) => id
  )
);

function violation(
  {resource, used, usedAtMost, limit, unit, note}: CapacityReading,
  severity: Severity,
  fix: string
): Violation {
  const isCertain = used.gt(limit);
  const amount = used.eq(usedAtMost)
    ? groupedExactly(used)
    : `${groupedExactly(used)} to ${groupedExactly(usedAtMost)}`;
  const reason = isCertain || note === null ? "" : ` (${note})`;
  const message = `${isCertain ? "needs" : "may need"} ${amount} of ${groupedExactly(limit)} ${unit}${reason}`;
  return {resource, message, fix, severity: isCertain ? severity : "warning"};
}

function withFlow(flow: object): TopologySpec {
  return {...workingExample, traffic: [{app: "shop", to: "hub", sentGB: 1, ...flow}]};
}

function withCertificate(certificateIssued: string): TopologySpec {
  return withApp({integration: {via: "gateway", virtualNetwork: "hub", certificateIssued}});
}

function hybrid(count: number): TopologySpec {
  const names = Array.from({length: count}, (_, i) => `connection${i}`);
  return {
    defaults: {region: "eastus"},
    plans: {web: {sku: "B1", os: "windows"}},
    hybridConnections: Object.fromEntries(names.map((name) => [name, {host: name, port: 1433, managers: 1}])),
    apps: {shop: {plan: "web", integration: {via: "hybridConnections", connections: names}}}
  };
}

function regional(instances: number): TopologySpec {
  return {...regionalSubnets(1), plans: {web: {sku: "P1v3", os: "windows", instances}}};
}

function regionalSubnets(count: number): TopologySpec {
  const numbers = Array.from({length: count}, (_, i) => i);
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.10.0.0/16"],
        subnets: Object.fromEntries(numbers.map((i) => [`apps${i}`, {prefix: `10.10.${i}.0/28`}]))
      }
    },
    plans: {web: {sku: "P1v3", os: "windows"}},
    apps: Object.fromEntries(
      numbers.map((i) => [`app${i}`, {plan: "web", integration: {via: "regional", subnet: `hub/apps${i}`}}])
    )
  };
}
