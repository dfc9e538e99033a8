import {lastDayOf} from "../billing/commitments/term.ts";
import type {Commitment} from "../topology/commitment.ts";
import {commitmentIds} from "../topology/commitment-id.ts";
import type {Topology} from "../topology/topology.ts";
import type {Occasion} from "./timeline-event.ts";

/** Returns the last day of the term of each reservation and savings plan. */
export function commitmentEnds({commitments, currency}: Topology): Occasion[] {
  return [...commitmentIds(commitments)].map(([commitment, resource]) => ({
    kind: "commitmentEnd",
    date: lastDayOf(commitment),
    what: "last day",
    resources: [resource],
    message: `${commitmentName(commitment, currency)}, ${commitment.term} from ${commitment.start}`
  }));
}

/** Returns what the *commitment* is called in a sentence: `the reservation of 2 × P1v3 (linux, eastus)`. */
export function commitmentName(commitment: Commitment, currency: string): string {
  if (commitment.kind === "savingsPlan") return `a savings plan of ${commitment.costPerHour.toFixed()} ${currency}/h`;
  const {quantity, sku, os, region} = commitment;
  return `the reservation of ${quantity} × ${sku} (${os}, ${region})`;
}
