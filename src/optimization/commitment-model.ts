import type {Decimal} from "../money.ts";
import type {Commitment} from "../topology/commitment.ts";
import {about} from "./about.ts";
import type {CommitmentChoices} from "./commitment-choices.ts";
import type {ProgramBuilder, Term} from "./program.ts";
import {term} from "./program.ts";

/** The variables of commitments: how many of each offer, and whether there is a savings plan of a term. */
export interface CommitmentVariables {
  readonly offers: readonly number[];
  readonly savings: ReadonlyMap<Commitment["term"], number>;
}

/** Adds what the open hours cost less where commitments cover them, and what those cost. */
export function addCommitments(
  builder: ProgramBuilder,
  {open, offers}: CommitmentChoices,
  hoursPerMonth: Decimal
): CommitmentVariables {
  const covered = open.map((): Term[] => []);
  const counts = offers.map(({costPerMonth, most, covers}) => {
    const count = builder.count(most, costPerMonth.toNumber());
    const hours = covers.map((i) => {
      const {hours: all, costPerHour} = open[i] ?? {};
      const part = builder.quantity(all?.toNumber() ?? 0, -(costPerHour?.toNumber() ?? 0));
      covered[i]?.push(term(part));
      return term(part);
    });
    builder.atMost(0, [...hours, term(count, -hoursPerMonth.toNumber())], about.commitments);
    return count;
  });
  const terms = new Set(open.flatMap(({saved}) => [...saved.keys()]));
  const savings = new Map([...terms].map((own) => [own, builder.choice()]));
  const either = [...savings.values()].map((choice) => term(choice));
  if (savings.size > 1) builder.atMost(1, either, about.commitments);
  for (const [i, {hours, costPerHour, saved}] of open.entries()) {
    for (const [own, price] of saved) {
      const part = builder.quantity(hours.toNumber(), price.minus(costPerHour).toNumber());
      builder.atMost(0, [term(part), term(savings.get(own) ?? 0, -hours.toNumber())], about.commitments);
      covered[i]?.push(term(part));
    }
    if ((covered[i]?.length ?? 0) > 0) builder.atMost(hours.toNumber(), covered[i] ?? [], about.commitments);
  }
  return {offers: counts, savings};
}
