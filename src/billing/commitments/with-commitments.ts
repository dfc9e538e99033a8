import {compareText} from "../../compare-text.ts";
import {groupBy} from "../../group-by.ts";
import type {PriceSheet} from "../../prices/price-sheet.ts";
import type {Commitment} from "../../topology/commitment.ts";
import type {Topology} from "../../topology/topology.ts";
import type {IsoDate} from "../../units.ts";
import type {Bill} from "../bill.ts";
import {toBill} from "../bill.ts";
import type {PriceChoice} from "../tariff-price.ts";
import type {CommitmentBasis} from "./commitment-basis.ts";
import {commitmentBasis} from "./commitment-basis.ts";
import type {Coverage} from "./coverage.ts";
import {hoursLeft} from "./coverage.ts";
import type {PoolCharge} from "./pool-charge.ts";
import {reservationCoverage} from "./reservation-coverage.ts";
import {reservationCharge} from "./reservation-charge.ts";
import {savingsCharge} from "./savings-charge.ts";
import {savingsUse} from "./savings-coverage.ts";
import {splitLine} from "./split-line.ts";

/**
 * Returns the *bill* with the commitments of the *topology*, as they are *on* that
 * day: reservations first, then savings plans, each for what is left. Plans keep
 * their list and contracted costs; what commitments cover costs what they cost,
 * and what nothing uses of them is a line of its own.
 */
export function withCommitments(
  bill: Bill,
  topology: Topology,
  sheet: PriceSheet,
  on: IsoDate,
  choice: PriceChoice = {}
): Bill {
  const basis = commitmentBasis(bill, topology, sheet, on, choice);
  const charges = poolCharges(basis);
  const parts = groupBy(
    charges.flatMap((charge) => charge.parts),
    ({line}) => line
  );
  const lines = bill.lines.flatMap((line) => splitLine(line, parts.get(line) ?? []));
  const uses = [...charges.map(({use}) => use), ...basis.unpaid];
  return {
    ...toBill(
      [...lines, ...charges.flatMap(({waste}) => waste)],
      [...bill.unpriced, ...charges.flatMap(({unpriced}) => unpriced)],
      bill.currency
    ),
    commitments: uses.sort((a, b) => compareText(a.resource, b.resource))
  };
}

function poolCharges({reservations, savingsPlans, demands, context}: CommitmentBasis): PoolCharge[] {
  const reserved = reservationCoverage(reservations, demands, context.topology.hoursPerMonth);
  const charges = reservations.map((pool) =>
    reservationCharge(
      pool,
      reserved.filter((coverage) => coverage.pool === pool),
      context
    )
  );
  let taken: readonly Coverage<Commitment>[] = reserved;
  for (const pool of savingsPlans) {
    const left = hoursLeft(demands, taken);
    const use = savingsUse(pool, demands, left, context);
    const charge = savingsCharge(use, left, context);
    taken = [...taken, ...charge.parts.map(({line, hours}) => ({pool, line, hours}))];
    charges.push(charge);
  }
  return charges;
}
