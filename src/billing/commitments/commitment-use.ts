import type {Decimal, Money} from "../../money.ts";
import type {Commitment} from "../../topology/commitment.ts";
import type {Topology} from "../../topology/topology.ts";
import {planSize} from "../../catalog/plan-sizes.ts";
import type {IsoDate} from "../../units.ts";
import type {Coverage, Pool} from "./coverage.ts";
import type {Instances} from "./instances.ts";
import {isReservable, isReservedBy, isSavable} from "./instances.ts";
import {lastDayOf, termState} from "./term.ts";

/**
 * Whether a commitment is on the bill: *applied*, *stranded* (paid for, and no
 * plan matches it), *unpriced*, or not at all: outside its term, or for instances
 * that cannot be reserved.
 */
export type CommitmentStatus = "applied" | "stranded" | "unpriced" | "notStarted" | "ended" | "notReservable";

/** What a commitment comes to in a month. */
export interface CommitmentUse {
  readonly resource: string;
  readonly commitment: Commitment;
  /** The last day of its term, inclusive. */
  readonly lastDay: IsoDate;
  readonly status: CommitmentStatus;
  /** Why it is not applied; null where it is. */
  readonly reason: string | null;
  /** What is paid for it; null where that is not known, or nothing is. */
  readonly costPerMonth: Money | null;
  /** What of that nothing uses; null where that is not known. */
  readonly wastePerMonth: Money | null;
  /** The plans and environments that it covers, and their instance hours. */
  readonly covered: readonly {readonly resource: string; readonly hours: Decimal}[];
  /** The utilisation from which on it pays, against the list price; null where it is not known, or differs by plan. */
  readonly breakEvenUtilization: Decimal | null;
}

/** What is the same of a commitment's use however it comes out: nothing paid, nothing covered. */
export function unusedCommitment({id, commitment}: Pool): Omit<CommitmentUse, "status" | "reason"> {
  const lastDay = lastDayOf(commitment);
  const nothing = {costPerMonth: null, wastePerMonth: null, covered: [], breakEvenUtilization: null};
  return {resource: id, commitment, lastDay, ...nothing};
}

/** Returns the use of a commitment that is not paid for *on* that day, or undefined if it is. */
export function notPaidFor(pool: Pool, on: IsoDate): CommitmentUse | undefined {
  const {commitment} = pool;
  const base = unusedCommitment(pool);
  const state = termState(commitment, on);
  if (state === "notStarted") return {...base, status: state, reason: `it starts on ${commitment.start}`};
  if (state === "ended") return {...base, status: state, reason: `its last day was ${base.lastDay}`};
  if (commitment.kind === "savingsPlan" || isReservable(commitment.sku)) return undefined;
  const reason = `there are no reservations for the ${planSize(commitment.sku).tier.name} tier`;
  return {...base, status: "notReservable", reason};
}

/** Returns those of the *instances* that the *commitment* may cover. */
export function matching(commitment: Commitment, instances: readonly Instances[]): Instances[] {
  return instances.filter((own) =>
    commitment.kind === "reservation" ? isReservedBy(commitment, own) : isSavable(commitment.scope, own)
  );
}

/** Returns why nothing matches the *commitment*: what it is for, and the plans that come near. */
export function strandedReason(commitment: Commitment, {plans}: Topology): string {
  const scope = commitment.scope === null ? "" : ` of subscription ${commitment.scope}`;
  if (commitment.kind === "savingsPlan") return `no plan${scope} is of a tier that savings plans cover`;
  const {sku, os, region} = commitment;
  const sameSku = [...plans.values()].filter((plan) => plan.sku === sku);
  const near = sameSku.length > 0 ? sameSku : [...plans.values()].filter((plan) => plan.region === region);
  const others = near.map((plan) => `${plan.name} is ${plan.sku} on ${plan.os} in ${plan.region}`);
  const hint = others.length > 0 && others.length <= 3 ? ` (${others.join("; ")})` : "";
  return `no plan${scope} is ${sku} on ${os} in ${region}${hint}`;
}

/** Returns the hours of each resource that the *coverages* cover. */
export function coveredResources(coverages: readonly Coverage[]): CommitmentUse["covered"] {
  return coverages.map(({line, hours}) => ({resource: line.resource, hours}));
}
