import type {CommitmentStatus} from "../../src/billing/commitments/commitment-use.ts";
import {list, object, oneOf, orNull, ref, said, text} from "./schema.ts";

// What the compiler checks to be the statuses, no more and no fewer.
const statuses = {
  applied: true,
  stranded: true,
  unpriced: true,
  notStarted: true,
  ended: true,
  notReservable: true
} satisfies Record<CommitmentStatus, true>;

const covered = object("A plan, or what an App Service Environment is charged beside its plans, that it covers.", {
  resource: ref("resource"),
  hours: said(ref("decimal"), "Its instance hours that are covered.")
});

/** The schema of what a commitment comes to in a month. */
export const commitment = object(
  "What a reservation or savings plan comes to in a month.",
  {
    resource: ref("resource"),
    kind: said({enum: ["reservation", "savingsPlan"]}, "What it is."),
    term: said({enum: ["1 year", "3 years"]}, "How long it is paid for."),
    start: said(ref("day"), "The first day of its term."),
    lastDay: said(ref("day"), "The last day of its term, inclusive."),
    scope: orNull(text("A subscription."), "Null is all."),
    status: said(
      oneOf(statuses),
      "Stranded is paid for and matches no plan; unpriced is of unknown cost; what is not started, ended or not reservable is not on the bill."
    ),
    costPerMonth: orNull(ref("amount"), "What is paid for it; null is not known, or nothing."),
    wastePerMonth: orNull(ref("amount"), "What of that nothing uses; null is not known."),
    covered: list(covered, "What it covers."),
    breakEvenUtilization: orNull(
      ref("decimal"),
      "The utilisation from which on a reservation pays, against the list price."
    )
  },
  {reason: text("Why it is not applied.")}
);
