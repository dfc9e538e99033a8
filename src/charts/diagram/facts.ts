import {roundedCosts} from "../../billing/rounded-costs.ts";
import type {CapacityReading} from "../../capacity/reading.ts";
import type {Evaluation} from "../../evaluation/evaluation.ts";
import {groupBy} from "../../group-by.ts";
import type {Decimal} from "../../money.ts";
import {total} from "../../money.ts";
import type {Finding} from "../../rules/finding.ts";
import {fullest} from "../capacity-headroom.ts";
import {amountText} from "../labels.ts";

/** What is known of one thing of a diagram, or of several that it shows as one. */
export interface Facts {
  /** What it costs a month, as text: `689.85`, `38.00 + ?`, `? no price`; null where nothing is billed. */
  readonly cost: string | null;
  /** Those in use, what is not ok first. */
  readonly readings: readonly CapacityReading[];
  readonly findings: readonly Finding[];
}

/** Returns what the *evaluation* knows of the resources with the given identifiers, together. */
export function factsOf({bill, capacity, findings}: Evaluation): (ids: readonly string[]) => Facts {
  const costs = groupBy(roundedCosts(bill.lines), ([{resource}]) => resource);
  const missing = groupBy(bill.unpriced, ({resource}) => resource);
  const readings = groupBy(capacity, ({resource}) => resource);
  const found = groupBy(findings, ({resource}) => resource);
  return (ids) => {
    const amounts = ids.flatMap((id) => (costs.get(id) ?? []).map(([, cost]) => cost));
    const lacking = ids.flatMap((id) => missing.get(id) ?? []);
    return {
      cost: costText(
        amounts,
        lacking.map(({reason}) => reason)
      ),
      readings: mostPressing(ids.flatMap((id) => readings.get(id) ?? [])),
      findings: ids.flatMap((id) => found.get(id) ?? [])
    };
  };
}

function costText(amounts: readonly Decimal[], reasons: readonly string[]): string | null {
  if (amounts.length > 0) return `${amountText({amount: total(amounts)})}${reasons.length > 0 ? " + ?" : ""}`;
  if (reasons.length === 0) return null;
  return reasons.every((reason) => reason.startsWith("unknown")) ? "? not known" : "? no price";
}

function mostPressing(readings: readonly CapacityReading[]): CapacityReading[] {
  const ordered = fullest(readings);
  const isFine = ({status}: CapacityReading) => status === "ok";
  return [...ordered.filter((d) => !isFine(d)), ...ordered.filter(isFine)];
}
