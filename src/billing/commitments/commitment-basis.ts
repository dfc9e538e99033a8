import type {PriceSheet} from "../../prices/price-sheet.ts";
import type {Reservation, SavingsPlan} from "../../topology/commitment.ts";
import {commitmentIds} from "../../topology/commitment-id.ts";
import type {Topology} from "../../topology/topology.ts";
import type {IsoDate} from "../../units.ts";
import type {Bill} from "../bill.ts";
import type {PriceChoice} from "../tariff-price.ts";
import type {ChargeContext} from "./charge-context.ts";
import type {CommitmentUse} from "./commitment-use.ts";
import {notPaidFor} from "./commitment-use.ts";
import type {Pool} from "./coverage.ts";
import {narrowestFirst} from "./coverage.ts";
import type {Demand} from "./demand.ts";
import {demandsOf} from "./demand.ts";
import {instancesOf} from "./instances.ts";

/** What the commitments of a design are applied to, on a day. */
export interface CommitmentBasis {
  /** Those that are paid for, in the order of the document. */
  readonly reservations: readonly Pool<Reservation>[];
  /** Those that are paid for, in the order in which they are used: after all reservations. */
  readonly savingsPlans: readonly Pool<SavingsPlan>[];
  readonly unpaid: readonly CommitmentUse[];
  /** The hours on the bill that commitments may cover. */
  readonly demands: readonly Demand[];
  readonly context: ChargeContext;
}

/** Returns what the commitments of the *topology* are applied to: the lines of a *bill* without them, on that day. */
export function commitmentBasis(
  bill: Bill,
  topology: Topology,
  sheet: PriceSheet,
  on: IsoDate,
  choice: PriceChoice
): CommitmentBasis {
  const pools = [...commitmentIds(topology.commitments)].map(([commitment, id]): Pool => ({id, commitment}));
  const paid = pools.filter((pool) => notPaidFor(pool, on) === undefined);
  const unknown = new Set(bill.unpriced.map(({resource}) => resource));
  const instances = instancesOf(new Set([...bill.lines.map(({resource}) => resource), ...unknown]), topology);
  return {
    reservations: paid.filter((pool): pool is Pool<Reservation> => pool.commitment.kind === "reservation"),
    savingsPlans: paid.filter(isSavingsPool).sort((a, b) => narrowestFirst(a.commitment, b.commitment)),
    unpaid: pools.flatMap((pool) => notPaidFor(pool, on) ?? []),
    demands: demandsOf(bill.lines, instances),
    context: {topology, sheet, choice, instances, unknown}
  };
}

function isSavingsPool(pool: Pool): pool is Pool<SavingsPlan> {
  return pool.commitment.kind === "savingsPlan";
}
