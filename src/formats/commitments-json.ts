import type {CommitmentUse} from "../billing/commitments/commitment-use.ts";
import type {Money} from "../money.ts";

/** Returns what a commitment comes to as plain data; null is not known, or not paid. */
export function commitmentJson(use: CommitmentUse) {
  const {resource, commitment, lastDay, status, reason, covered, breakEvenUtilization} = use;
  return {
    ...{resource, kind: commitment.kind, term: commitment.term, start: commitment.start, lastDay},
    scope: commitment.scope,
    status,
    ...(reason === null ? {} : {reason}),
    costPerMonth: amount(use.costPerMonth),
    wastePerMonth: amount(use.wastePerMonth),
    covered: covered.map(({resource: plan, hours}) => ({resource: plan, hours: hours.toFixed()})),
    breakEvenUtilization: breakEvenUtilization && breakEvenUtilization.toFixed()
  };
}

function amount(value: Money | null): string | null {
  return value && value.amount.toFixed();
}
