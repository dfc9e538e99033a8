import {compareText} from "../../compare-text.ts";
import {groupBy} from "../../group-by.ts";
import type {PriceSheet} from "../../prices/price-sheet.ts";
import type {Commitment, Reservation, SavingsPlan} from "../../topology/commitment.ts";
import {commitmentIds} from "../../topology/commitment-id.ts";
import type {Topology} from "../../topology/topology.ts";
import type {IsoDate} from "../../units.ts";
import type {Bill} from "../bill.ts";
import {toBill} from "../bill.ts";
import type {PriceChoice} from "../tariff-price.ts";
import type {ChargeContext} from "./charge-context.ts";
import {notPaidFor} from "./commitment-use.ts";
import type {Coverage, Pool} from "./coverage.ts";
import {hoursLeft, narrowestFirst} from "./coverage.ts";
import type {Demand} from "./demand.ts";
import {demandsOf} from "./demand.ts";
import {instancesOf} from "./instances.ts";
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
  const pools = [...commitmentIds(topology.commitments)].map(([commitment, id]): Pool => ({id, commitment}));
  const unpaid = pools.flatMap((pool) => notPaidFor(pool, on) ?? []);
  const paid = pools.filter((pool) => notPaidFor(pool, on) === undefined);
  const unknown = new Set(bill.unpriced.map(({resource}) => resource));
  const instances = instancesOf(new Set([...bill.lines.map(({resource}) => resource), ...unknown]), topology);
  const context = {topology, sheet, choice, instances, unknown};
  const charges = poolCharges(paid, demandsOf(bill.lines, instances), context);
  const parts = groupBy(
    charges.flatMap((charge) => charge.parts),
    ({line}) => line
  );
  const lines = bill.lines.flatMap((line) => splitLine(line, parts.get(line) ?? []));
  const uses = [...charges.map(({use}) => use), ...unpaid];
  return {
    ...toBill(
      [...lines, ...charges.flatMap(({waste}) => waste)],
      [...bill.unpriced, ...charges.flatMap(({unpriced}) => unpriced)],
      bill.currency
    ),
    commitments: uses.sort((a, b) => compareText(a.resource, b.resource))
  };
}

function poolCharges(pools: readonly Pool[], demands: readonly Demand[], context: ChargeContext): PoolCharge[] {
  const {topology} = context;
  const reservations = pools.filter((pool): pool is Pool<Reservation> => pool.commitment.kind === "reservation");
  const reserved = reservationCoverage(reservations, demands, topology.hoursPerMonth);
  const charges = reservations.map((pool) =>
    reservationCharge(
      pool,
      reserved.filter((coverage) => coverage.pool === pool),
      context
    )
  );
  let taken: readonly Coverage<Commitment>[] = reserved;
  for (const pool of pools.filter(isSavingsPool).sort((a, b) => narrowestFirst(a.commitment, b.commitment))) {
    const left = hoursLeft(demands, taken);
    const use = savingsUse(pool, demands, left, context);
    const charge = savingsCharge(use, left, context);
    taken = [...taken, ...charge.parts.map(({line, hours}) => ({pool, line, hours}))];
    charges.push(charge);
  }
  return charges;
}

function isSavingsPool(pool: Pool): pool is Pool<SavingsPlan> {
  return pool.commitment.kind === "savingsPlan";
}
