import type {AlternativeResult, PriceSheet, Topology} from "../../src/index.ts";
import {alternativeBook, alternatives} from "../../src/index.ts";

/** How a comparison goes on: who is told, and who may end it. */
export interface ComparedOptions {
  readonly buildOn: string;
  readonly on: string;
  /** Milliseconds before it begins, in which it may be over already. */
  readonly pause?: number;
  /** Is told before each alternative how many are done, and which is next; at the end, null. */
  readonly told?: (done: number, next: string | null) => void;
  /** Whether nobody waits for it any more. */
  readonly isOver?: () => boolean;
}

/**
 * Resolves to what becomes of the *topology* in each alternative, one after the other,
 * with a pause after each in which the page answers its keys. One that is over
 * resolves to those that it has so far.
 */
export async function compared(
  topology: Topology,
  sheet: PriceSheet,
  {buildOn, on, pause = 0, told = () => undefined, isOver = () => false}: ComparedOptions
): Promise<readonly AlternativeResult[]> {
  await later(pause);
  const results: AlternativeResult[] = [];
  for (const alternative of alternativeBook) {
    if (isOver()) return results;
    told(results.length, alternative.name);
    await later();
    results.push(...alternatives(topology, sheet, {buildOn, on}, [alternative]));
  }
  if (!isOver()) told(results.length, null);
  return results;
}

/** Resolves after a *pause* in milliseconds, in a task of its own, so that the page is drawn before. */
export function later(pause = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pause));
}
