import {expect, test} from "vitest";
import {errors, example, exampleFile, exampleNames, reading, total} from "./examples.ts";

for (const name of exampleNames) {
  test(`${name}.yaml is read and evaluated, and says at its head what it shows`, () => {
    const {topology, bill} = example(name);
    expect(exampleFile(name).toString()).toMatch(/^# yaml-language-server.*\n\n(# .+\n){3,}/);
    expect(topology.apps.size).toBeGreaterThan(0);
    expect(bill.lines.reduce((sum, d) => sum.plus(d.costPerMonth.amount), bill.totalPerMonth.amount.times(0))).toEqual(
      bill.totalPerMonth.amount
    );
    expect(bill.complete).toBe(bill.unpriced.length === 0);
    expect(new Set(bill.unpriced.map((d) => JSON.stringify(d))).size).toBe(bill.unpriced.length);
  });
}

test("contoso.yaml is complete, breaks no rule yet, and shows every category", () => {
  // Plan 3 × 229.95 = 689.85, gateway 153.30, its address 3.65.
  // Egress: shop 300 + 900 to the hub, 80 through it to data, 20 + 20 to the datacenter,
  //   15 + 1,200 to the internet: 2,535 GB, of which 100 are free: 2,435 × 0.087 = 211.845.
  // Peering, spoke's end only: 80 × 0.035 = 2.80. Endpoint 7.30 + 200 × 0.01 = 9.30.
  // Hybrid connection: 2 × 730 × 0.0134 = 19.564, and 10 GB beyond 5 at 1 = 10.
  // NAT: 32.85 + 60 × 0.045 = 35.55. Firewall: 912.50 + 0.016 × every GB each way,
  //   1,200 + 80 + 20 + 200 + 15 + 60 + 1,200 = 2,775: 44.40.
  expect(example("contoso").bill.complete).toBe(true);
  expect(total("contoso")).toBe("2092.759");
  expect(errors("contoso")).toEqual([]);
  expect(errors("contoso", "2027-04-01")).toEqual(["gateway-required-retired"]);
  expect([...example("contoso").bill.byCategory.keys()]).toHaveLength(9);
});

test("shared-network.yaml: five plans and eleven apps take one network, and cost 1,215.303", () => {
  // S1: 2 + 1 + 1 = 4 instances × 730 × 0.10 = 292. P0v3: 2 + 1 = 3 × 730 × 0.1575 = 344.925.
  // Gateway 730 × 0.21 = 153.30, its address 730 × 0.005 = 3.65.
  // Egress: apps send 697 and receive 2,610, 37 go on to the yard, 1,600 to the internet:
  //   4,944 GB, of which 100 are free: 4,844 × 0.087 = 421.428.
  const {topology} = example("shared-network");
  expect([...topology.plans.values()].map(({sku}) => sku).sort()).toEqual(["P0v3", "P0v3", "S1", "S1", "S1"]);
  expect(topology.apps.size).toBe(11);
  expect(example("shared-network").bill.complete).toBe(true);
  expect(total("shared-network")).toBe("1215.303");
  for (const plan of topology.plans.keys()) {
    expect(reading("shared-network", "virtualNetworks", `plan/${plan}`)).toBe("1 to 1 of 5, ok");
  }
  // At least 4 + 2 + 2 + 6 + 3 = 17 instances and 9 people; at most 3 × 4 + 3 × 2 + 2 × 2 + 3 × 6 + 3 = 43 and 9.
  expect(reading("shared-network", "sstpConnections", "gateway/freight/vpn")).toBe("26 to 52 of 128, ok");
});

test("broken-rules.yaml breaks each of its rules, and its bill is incomplete", () => {
  expect(errors("broken-rules")).toEqual([
    "certificate-expired",
    "eligible-tier",
    "five-networks-per-plan",
    "flow-cannot-arrive",
    "ikev2-disabled",
    "instances-exceeded",
    "no-coexistence-gateway",
    "no-windows-container",
    "one-network-per-app",
    "peering-on-both-sides",
    "private-address-pool",
    "route-based-gateway",
    "sstp-enabled",
    "windows-container-tier",
    "windows-only"
  ]);
  const tooMany = example("broken-rules").findings.find(({rule}) => rule === "five-networks-per-plan");
  expect(tooMany?.resource).toBe("plan/main");
  const {unpriced} = example("broken-rules").bill;
  expect(unpriced.map(({resource}) => resource)).toEqual(["gateway/head-office/circuit"]);
});

test("at-the-edge.yaml is nearly or just full everywhere, and costs 12,611.277", () => {
  expect(reading("at-the-edge", "virtualNetworks", "plan/venues")).toBe("5 to 5 of 5, full");
  // Four plans of 30; at most twice 30 for checkout and its slot, and 30 for each of three apps.
  expect(reading("at-the-edge", "sstpConnections", "gateway/core/vpn")).toBe("120 to 150 of 128, over");
  // 13 instances, twice that while the size changes, and 5 reserved.
  expect(reading("at-the-edge", "subnetAddresses", "subnet/core/mobile")).toBe("18 to 31 of 32, tight");
  // 2019-03-01 to 2026-11-23: 7 years with 2 leap days, 2,557 days, and 267 days; eight years are 2,922.
  expect(reading("at-the-edge", "certificateDays", "app/checkout")).toBe("2824 to 2824 of 2922, tight");
  expect(reading("at-the-edge", "throughput", "gateway/core/vpn")).toBe("610 to 610 of 650, tight");
  expect(reading("at-the-edge", "siteToSiteTunnels", "gateway/core/vpn")).toBe("28 to 28 of 30, tight");
  expect(reading("at-the-edge", "hybridConnections", "plan/back-office")).toBe("5 to 5 of 5, full");
  expect(errors("at-the-edge")).toEqual([]);
  // P1v3: 36.5 × 229.95 = 8,393.175; B1 54.75. Five gateways and addresses: 5 × 156.95 = 784.75.
  // 18 tunnels × 730 × 0.015 = 197.10. Six listeners × 730 × 0.0134 = 58.692, and 20 GB at 1 = 20.
  // Egress: 2,250 sent and 7,700 received by gateways, 40 to the opera, 27,000 to the internet: 36,990 GB;
  //   10,235 × 0.087 = 890.445 and 26,655 × 0.083 = 2,212.365.
  expect(example("at-the-edge").bill.complete).toBe(true);
  expect(total("at-the-edge")).toBe("12611.277");
});

test("hub-and-spoke.yaml breaks no rule, and costs 2,274.53 over two zones and subscriptions", () => {
  // Only that the plan of dev/test prices has no service level.
  expect(example("hub-and-spoke").findings.map(({rule}) => rule)).toEqual(["dev-test-without-sla"]);
  expect(example("hub-and-spoke").bill.complete).toBe(true);
  const {bill} = example("hub-and-spoke");
  const amounts = [...bill.byCategory].map(([category, {amount}]) => `${category} ${amount.toFixed()}`);
  expect(amounts).toEqual([
    "plan 1210.34", // 3 × 229.95 + 2 × 113.15 + 2 × 125.195 + dev/test 43.80
    "gateway 547.5", // 730 × (0.54 + 0.21)
    "data 284.65", // to the laboratory 30 × 0.035, from it 80 × 0.035; zone 1 2,400 × 0.087; zone 2 600 × 0.12; 68 free
    "peering 47.12", // hub 310 × 0.01 and 28 × 0.09, spoke's end; shop and data 200 × 0.02; Singapore 300 × (0.09 + 0.035)
    "privateEndpoint 28.62", // 2 × 7.30 + (1,400 + 2) × 0.01
    "address 10.95", // two for the active-active gateway, one for the other
    "nat 145.35" // 32.85 + 2,500 × 0.045
  ]);
  expect(total("hub-and-spoke")).toBe("2274.53");
  expect(bill.lines.flatMap(({pool}) => pool ?? []).sort()).toEqual([
    "subscription platform",
    "subscription retail",
    "subscription retail"
  ]);
});

test("committed.yaml pays 1,728.88 for what is 1,728.42 at list prices", () => {
  // Shop: 730 × 0.343 = 250.39 beside two reserved, 2 × 2,234 × 730 / 8,760 = 372.333333333333.
  // Workers: one of two reserved, 2 × 2,154 × 730 / 26,280 = 119.666666666667. Ledger 730 × 0.686 = 500.78.
  // Left behind: 2,444 × 730 / 8,760 = 203.666666666667. Savings plan 730 × 0.25 = 182.50, of which the
  //   archive takes 730 × 0.058125 = 42.43125, and the reports 140.06875 / 0.11625 = 1,204.8925 h of 1,460;
  //   the other 255.1075 × 0.155 = 39.541666666667. Egress 500 × 0.12 = 60.
  const {bill} = example("committed");
  expect(bill.complete).toBe(true);
  expect(total("committed")).toBe("1728.878333333334");
  // 730 × (3 × 0.343 + 0.183 + 0.686 + 2 × 0.155 + 0.0775) + 60.
  expect(bill.listTotalPerMonth.amount.toFixed()).toBe("1728.415");
  expect(bill.commitments.map(({status, wastePerMonth}) => [status, wastePerMonth?.amount.toFixed(2)])).toEqual([
    ["stranded", "203.67"],
    ["applied", "59.83"],
    ["applied", "0.00"],
    ["applied", "0.00"]
  ]);
});

test("unknowns-and-ranges.yaml has a bill that is honestly incomplete", () => {
  // P0v3: 3 × 730 × 0.1575 + 730 × 0.1715 = 470.12. Zone 2: 50 × 0.12 = 6. Peering: 30 × 0.09 = 2.70.
  // Cameras: 140 + 0.02 × (100 + 240 + 20 + 10 + 8) = 147.56.
  expect(example("unknowns-and-ranges").bill.complete).toBe(false);
  expect(total("unknowns-and-ranges")).toBe("626.38");
  const unpriced = example("unknowns-and-ranges").bill.unpriced.map(({resource}) => resource);
  expect(new Set(unpriced)).toEqual(
    new Set(["plan/crew", "gateway/harbour/vpn", "internetEgress/indonesiacentral", "extra/Harbour cameras"])
  );
});
