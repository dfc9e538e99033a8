// How many scenarios a second a sweep prices, against billing each by itself and
// against a plain loop over the same columns: `npm run bench:sweep`. Every total of a
// sample is compared with its bill, to the last digit. Then the forecast that it is
// for: five alternatives of the uncertain example, 24 months, 10,000 samples.
import {readFileSync} from "node:fs";
import {alternativeBook} from "../src/alternatives/alternative-book.ts";
import {made} from "../src/alternatives/alternatives.ts";
import {forecast} from "../src/forecast/forecast.ts";
import {readTopology} from "../src/formats/read-topology.ts";
import {Decimal} from "../src/money.ts";
import {embeddedSheet} from "../src/prices/embedded-sheet.ts";
import {routes} from "../src/reachability/routes.ts";
import {billAt} from "../src/sweep/bill-at.ts";
import type {SweepInput} from "../src/sweep/sweep-input.ts";
import {choiceSweep} from "../src/sweep/choice-sweep.ts";
import {sweep} from "../src/sweep/sweep.ts";
import type {Topology} from "../src/topology/topology.ts";
import type {Figure} from "./runner/report.ts";
import {median, report} from "./runner/report.ts";

const on = "2026-11-23";
const runs = 9;
const count = 1_000_000;
const billedCount = 100;

// Seven plans, a gateway with its address, and egress in three tiers: a bill of ten lines.
const tenLines = `
defaults: {region: eastus}
plans: {${Array.from({length: 7}, (_, i) => `p${i}: {sku: P1v3}`).join(", ")}}
apps: {a: {plan: p0, integration: {via: gateway, virtualNetwork: hub}}}
virtualNetworks: {hub: {addressSpace: [10.0.0.0/16], gateways: {vpn: {kind: vpn, sku: VpnGw1AZ, pointToSite: {addressPool: [172.16.0.0/24], protocols: [SSTP]}}}}}
traffic: [{app: a, to: hub, sentGB: 300, receivedGB: 900}, {app: a, to: internet, sentGB: 1200}]
`;

function swept(name: string, topology: Topology, goal: Figure["goal"]): Figure[] {
  const design = {topology, routes: routes(topology), sheet: embeddedSheet, on};
  const inputs: SweepInput[] = topology.flows.flatMap((_, flow) =>
    (["sent", "received"] as const).map((kind) => ({kind, flow}))
  );
  const most = inputs.map(() => 100_000_000);
  const own = sweep(design, inputs, most);
  const columns = inputs.map((_, k) =>
    Float64Array.from({length: count}, (__, i) => (i * 7919 + k * 104_729) % 100_000_000)
  );
  const values = (i: number) => columns.map((column) => new Decimal(column[i] ?? 0).div(1000));
  const billed = () => Array.from({length: billedCount}, (_, i) => billAt(design, inputs, values(i)));
  const turns = Array.from({length: runs}, () => ({
    sweep: count / seconds(() => own.totals(columns, count)),
    bill: billedCount / seconds(billed),
    loop: count / seconds(() => summed(columns))
  }));
  const totals = own.totals(columns, count);
  for (const [i, {totalPerMonth}] of billed().entries()) {
    if (!totals.at(i).eq(totalPerMonth.amount)) throw new Error(`scenario ${i} differs`);
  }
  const [perSecond, bills, loops] = (["sweep", "bill", "loop"] as const).map((key) =>
    median(turns.map((turn) => turn[key]))
  );
  if (!perSecond || !bills || !loops) throw new Error("nothing measured");
  const unit = "scenarios/s";
  return [
    {what: `${name}: bills`, median: bills, unit},
    {what: `${name}: sweep`, median: perSecond, unit, ratio: perSecond / bills, to: "bills", goal: {atLeast: 100}},
    {what: `${name}: sweep of ${inputs.length} inputs`, median: perSecond, unit, ...(goal ? {goal} : {})},
    {what: `${name}: a plain sum of its columns`, median: loops, unit, ratio: loops / perSecond, to: "the sweep"}
  ];
}

// What reading the columns and writing one takes, with one price each.
function summed(columns: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(count);
  for (const [k, column] of columns.entries()) {
    for (let i = 0; i < count; ++i) sums[i] = (sums[i] ?? 0) + (column[i] ?? 0) * (k + 1);
  }
  return sums;
}

// The alternatives of a design in one sweep, each scenario in one of them.
function chosen(topology: Topology): Figure[] {
  const designs = alternatives(topology).map((own) => ({topology: own, routes: routes(own), sheet: embeddedSheet, on}));
  const inputs: SweepInput[] = topology.flows.flatMap((_, flow) =>
    (["sent", "received"] as const).map((kind) => ({kind, flow}))
  );
  const most = inputs.map(() => 100_000_000);
  const own = choiceSweep(designs, inputs, most);
  const columns = inputs.map((_, k) =>
    Float64Array.from({length: count}, (__, i) => (i * 7919 + k * 104_729) % 100_000_000)
  );
  const choices = Uint8Array.from({length: count}, (_, i) => (i * 31) % designs.length);
  const totals = own.totals(columns, choices, count);
  for (let i = 0; i < billedCount; ++i) {
    const values = columns.map((column) => new Decimal(column[i] ?? 0).div(1000));
    const design = designs[choices[i] ?? 0];
    if (!design || !totals.at(i).eq(billAt(design, inputs, values).totalPerMonth.amount)) {
      throw new Error(`scenario ${i} differs`);
    }
  }
  const perSecond = median(
    Array.from({length: runs}, () => count / seconds(() => own.totals(columns, choices, count)))
  );
  return [{what: "uncertain: a choice among 5 designs", median: perSecond, unit: "scenarios/s"}];
}

function alternatives(topology: Topology): Topology[] {
  const options = {on, buildOn: on};
  return alternativeBook.slice(0, 5).map((own) => made(own, topology, embeddedSheet, options).evaluation.topology);
}

function forecasts(topology: Topology): Figure[] {
  const designs = alternatives(topology);
  const run = () => designs.map((own) => forecast(own, embeddedSheet, {on, months: 24, samples: 10_000, seed: 7}));
  run();
  const taken = median(Array.from({length: runs}, () => seconds(run)));
  return [{what: "forecast of 5 designs, 24 months, 10,000 samples", median: taken, unit: "s", goal: {atMost: 0.5}}];
}

function seconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function example(name: string): Topology {
  const file = `data/topologies/${name}.yaml`;
  return readTopology(readFileSync(file), file);
}

report([
  ...swept("contoso", example("contoso"), undefined),
  ...swept("ten lines", readTopology(tenLines, "ten lines"), {atLeast: 5_000_000}),
  ...chosen(example("uncertain")),
  ...forecasts(example("uncertain"))
]);
