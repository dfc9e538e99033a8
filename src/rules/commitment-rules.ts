import {planSize} from "../catalog/plan-sizes.ts";
import type {TopologySpec} from "../topology/parse-topology.ts";
import {commitmentIds} from "../topology/commitment-id.ts";
import {reservationArticle} from "../catalog/articles.ts";
import {workingExample} from "./example.ts";
import type {Rule} from "./rule.ts";

/** What a commitment may cover. */
export const commitmentRules: readonly Rule[] = [
  {
    id: "reservable-tier",
    severity: "warning",
    source: {
      ...reservationArticle,
      heading: "How reservation discounts apply to Azure App Service",
      statement:
        "Instances of Premium v3 and Isolated v2 can be reserved, and as others report of Premium v4; of other tiers there are no reservations."
    },
    *check({topology}) {
      for (const [commitment, resource] of commitmentIds(topology.commitments)) {
        if (commitment.kind === "savingsPlan") continue;
        const {name, reservations} = planSize(commitment.sku).tier;
        if (reservations === true) continue;
        const message = `there are no reservations for ${commitment.sku}, which is of the ${name} tier; it is not on the bill`;
        yield {resource, message, fix: "reserve Premium v3, Premium v4 or Isolated v2 instances, or drop it"};
      }
    },
    passes: [withReservation("P1v3"), withReservation("P1v4"), withReservation("I1v2"), withSavingsPlan()],
    breaks: [withReservation("P1v2"), withReservation("S1")]
  }
];

function withSavingsPlan(): TopologySpec {
  const savingsPlan = {kind: "savingsPlan", costPerHour: 0.25, term: "1 year", start: "2026-10-01"} as const;
  return {...workingExample, commitments: [savingsPlan]};
}

function withReservation(sku: string): TopologySpec {
  const reservation = {
    kind: "reservation",
    sku,
    os: "windows",
    quantity: 1,
    term: "1 year",
    start: "2026-10-01"
  } as const;
  return {...workingExample, commitments: [reservation]};
}
