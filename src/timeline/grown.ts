import {Decimal} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import type {Flow} from "../topology/flow.ts";
import type {Change} from "../topology/growth.ts";
import type {Plan} from "../topology/plan.ts";
import type {Topology} from "../topology/topology.ts";
import {exactly} from "../topology/volume.ts";
import type {Volume} from "../topology/volume.ts";
import type {IsoMonth} from "../units.ts";
import {monthsBefore} from "../units.ts";

/** A design as it has grown, and the ways of its flows, which growth does not change. */
export interface Grown {
  readonly topology: Topology;
  readonly routes: readonly Route[];
}

const step = 3;

/** Whether the document declares that anything grows or changes. */
export function grows(topology: Topology): boolean {
  return topology.changes.length > 0 || percentsOf(topology).some((percent) => !percent.isZero());
}

/** Whether the document declares that anything grows by less than nothing. */
export function shrinks(topology: Topology): boolean {
  return percentsOf(topology).some((percent) => percent.isNegative());
}

/**
 * Returns the design so many months after the month *from*, its planned changes
 * made: growth is compound, and a flow's peak Mbps are taken to grow as the GB
 * that it sends. A plan that outgrows its maximum scales out further.
 */
export function grown(topology: Topology, routes: readonly Route[], from: IsoMonth, months: number): Grown {
  const month = monthsBefore(`${from}-01`, -months).slice(0, 7);
  const plans = new Map([...topology.plans].map(([name, plan]) => [name, grownPlan(plan, topology, from, month)]));
  const factors = new Map<Decimal | null, Decimal>();
  const factorOf = (percent: Decimal | null) => {
    const known = factors.get(percent) ?? growthFactor(percent, months);
    factors.set(percent, known);
    return known;
  };
  const ways = routes.map((route) => ({...route, flow: grownFlow(route.flow, topology, factorOf)}));
  return {topology: {...topology, plans, flows: ways.map(({flow}) => flow)}, routes: ways};
}

function percentsOf({growth, plans, flows}: Topology): Decimal[] {
  const all = [growth, ...[...plans.values(), ...flows].map((own) => own.growth)];
  return all
    .flatMap((own) => [own.sentGBPercentPerMonth, own.instancesPercentPerMonth])
    .filter((percent) => percent !== null);
}

function grownPlan(plan: Plan, topology: Topology, from: IsoMonth, month: IsoMonth): Plan {
  const {set, factor} = instanceGrowth(plan, topology, from, month);
  const instances = times(set === null ? plan.instances : exactly(set), factor);
  const needed = instances === "unknown" ? 0 : instances.high.ceil().toNumber();
  return outgrown(changedPlan(plan, topology, month), instances, needed);
}

/** Returns the *plan* with so many *instances*: one that *needed* more than its maximum scales out further. */
export function outgrown(plan: Plan, instances: Volume, needed: number): Plan {
  return {...plan, instances, maxInstances: plan.maxInstances && Math.max(plan.maxInstances, needed)};
}

/** Returns the *plan* with the size and the maximum that changes planned until a *month* give it. */
export function changedPlan(plan: Plan, {changes}: Topology, month: IsoMonth): Plan {
  const due = dueChanges(plan, changes, month);
  return due.reduce(
    (own, {sku, maxInstances}) => ({...own, sku: sku ?? own.sku, maxInstances: maxInstances ?? own.maxInstances}),
    plan
  );
}

/** How the instances of a plan have grown: from those that a change *set*, or else its own, by a *factor*. */
export interface InstanceGrowth {
  readonly set: Decimal | null;
  readonly factor: Decimal;
}

/** Returns how the instances of the *plan* have grown in a *month*, since the month *from* or a later change that sets them. */
export function instanceGrowth(plan: Plan, topology: Topology, from: IsoMonth, month: IsoMonth): InstanceGrowth {
  const percent = plan.growth.instancesPercentPerMonth ?? topology.growth.instancesPercentPerMonth;
  const last = dueChanges(plan, topology.changes, month).findLast(({instances}) => instances !== null);
  const since = last && last.from > from ? last.from : from;
  return {set: last?.instances ?? null, factor: growthFactor(percent, monthsBetween(since, month))};
}

function dueChanges({name}: Plan, changes: readonly Change[], month: IsoMonth) {
  const due = changes.filter((change) => change.from <= month).sort((a, b) => (a.from < b.from ? -1 : 1));
  return due.flatMap(({from, plans}) => {
    const own = plans.get(name);
    return own ? [{from, ...own}] : [];
  });
}

function grownFlow(flow: Flow, topology: Topology, factorOf: (percent: Decimal | null) => Decimal): Flow {
  const by = factorOf(flowGrowth(flow, topology));
  return {...flow, sentGB: times(flow.sentGB, by), peakMbps: times(flow.peakMbps, by)};
}

/** Returns by how many percent a month the *flow* grows: its own growth, its plan's, or that of all; null if none is declared. */
export function flowGrowth(flow: Flow, {apps, plans, growth}: Topology): Decimal | null {
  const plan = plans.get(apps.get(flow.app)?.plan ?? "");
  const percents = [flow.growth, plan?.growth, growth].map((own) => own?.sentGBPercentPerMonth ?? null);
  return percents.find((percent) => percent !== null) ?? null;
}

/** Returns by how much so many *percent* a month multiply over some months; null percent are none. */
export function growthFactor(percent: Decimal | null, months: number): Decimal {
  return percent === null ? new Decimal(1) : percent.div(100).plus(1).pow(months);
}

/** Returns the *volume* rounded half-even to 0.001, as grown and drawn volumes are. */
export function thousandth(volume: Decimal): Decimal {
  return volume.toDecimalPlaces(step, Decimal.ROUND_HALF_EVEN);
}

function times(volume: Volume, by: Decimal): Volume {
  if (volume === "unknown") return volume;
  const grownBy = (own: Decimal) => thousandth(own.times(by));
  const typical = grownBy(volume.typical);
  const isRange = !volume.low.eq(volume.high);
  return {
    ...volume,
    low: isRange ? grownBy(volume.low) : typical,
    typical,
    high: isRange ? grownBy(volume.high) : typical
  };
}

/** Returns the number of months from one month to another. */
export function monthsBetween(from: IsoMonth, to: IsoMonth): number {
  const [[y = 0, m = 0], [year = 0, month = 0]] = [from, to].map((own) => own.split("-").map(Number)) as [
    number[],
    number[]
  ];
  return (year - y) * 12 + month - m;
}
