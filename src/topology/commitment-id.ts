import type {Commitment} from "./commitment.ts";
import {resourceId} from "./resource.ts";

/**
 * Returns the identifier of each of the *commitments* in results, as
 * `reservation/P1v3/linux/eastus`; those that would share one are numbered.
 */
export function commitmentIds(commitments: readonly Commitment[]): ReadonlyMap<Commitment, string> {
  const counts = new Map<string, number>();
  return new Map(
    commitments.map((commitment) => {
      const base = baseId(commitment);
      const count = (counts.get(base) ?? 0) + 1;
      counts.set(base, count);
      return [commitment, count === 1 ? base : `${base}/${count}`];
    })
  );
}

function baseId(commitment: Commitment): string {
  if (commitment.kind === "savingsPlan") return resourceId("savingsPlan", commitment.term);
  return resourceId("reservation", commitment.sku, commitment.os, commitment.region);
}
