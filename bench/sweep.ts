// How many scenarios a second a sweep prices, against billing each by itself:
// `npm run bench:sweep`. The example estate, and a bill of ten lines; every total
// of a sample is compared with its bill, to the last digit. Medians, in turns.
import {readFileSync} from "node:fs";
import {readTopology} from "../src/formats/read-topology.ts";
import {Decimal} from "../src/money.ts";
import {embeddedSheet} from "../src/prices/embedded-sheet.ts";
import {routes} from "../src/reachability/routes.ts";
import type {SweepInput} from "../src/sweep/sweep-input.ts";
import {sweep} from "../src/sweep/sweep.ts";
import {billAt} from "../src/sweep/bill-at.ts";

const on = "2026-11-23";
const runs = 7;
const count = 1_000_000;
const billedCount = 200;

// Eight plans, egress in three tiers, and a gateway: a bill of ten lines.
const tenLines = `
defaults: {region: eastus}
plans: {${Array.from({length: 7}, (_, i) => `p${i}: {sku: P1v3}`).join(", ")}}
apps: {a: {plan: p0, integration: {via: gateway, virtualNetwork: hub}}}
virtualNetworks: {hub: {addressSpace: [10.0.0.0/16], gateways: {vpn: {kind: vpn, sku: VpnGw1AZ, pointToSite: {addressPool: [172.16.0.0/24], protocols: [SSTP]}}}}}
traffic: [{app: a, to: hub, sentGB: 300, receivedGB: 900}, {app: a, to: internet, sentGB: 1200}]
`;

function measured(name: string, text: string | Uint8Array) {
  const topology = readTopology(text, name);
  const design = {topology, routes: routes(topology), sheet: embeddedSheet, on};
  const inputs: SweepInput[] = topology.flows.flatMap((_, flow) =>
    (["sent", "received"] as const).map((kind) => ({kind, flow}))
  );
  const most = inputs.map(() => 100_000_000);
  const compiled = median(Array.from({length: runs}, () => seconds(() => sweep(design, inputs, most))));
  const swept = sweep(design, inputs, most);
  const columns = inputs.map((_, k) =>
    Float64Array.from({length: count}, (__, i) => (i * 7919 + k * 104_729) % 100_000_000)
  );
  const values = (i: number) => columns.map((column) => new Decimal(column[i] ?? 0).div(1000));
  const [sweeps, bills]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; ++run) {
    sweeps.push(seconds(() => swept.totals(columns, count)) / count);
    bills.push(
      seconds(() => Array.from({length: billedCount}, (_, i) => billAt(design, inputs, values(i)))) / billedCount
    );
  }
  const totals = swept.totals(columns, count);
  for (let i = 0; i < billedCount; ++i) {
    if (!totals.at(i).eq(billAt(design, inputs, values(i)).totalPerMonth.amount))
      throw new Error(`scenario ${i} differs`);
  }
  const [perSweep, perBill] = [median(sweeps), median(bills)];
  return {
    name,
    lines: billAt(design, inputs, values(0)).lines.length,
    inputs: inputs.length,
    compiled,
    scenariosPerSecond: 1 / perSweep,
    billsPerSecond: 1 / perBill,
    ratio: perBill / perSweep
  };
}

function seconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const grouped = (value: number) => Math.round(value).toLocaleString("en-US");
const file = "data/topologies/contoso.yaml";
console.log("ESTATE         LINES  INPUTS  COMPILED IN  SCENARIOS A SECOND  BILLS A SECOND      RATIO");
for (const own of [measured("contoso.yaml", readFileSync(file)), measured("ten lines", tenLines)]) {
  const cells = [
    String(own.lines).padStart(5),
    String(own.inputs).padStart(6),
    `${(own.compiled * 1000).toFixed(1)} ms`.padStart(11),
    grouped(own.scenariosPerSecond).padStart(18),
    grouped(own.billsPerSecond).padStart(14),
    `${grouped(own.ratio)} ×`.padStart(9)
  ];
  console.log([own.name.padEnd(13), ...cells].join("  "));
}
