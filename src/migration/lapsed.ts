import type {CommitmentUse} from "../billing/commitments/commitment-use.ts";
import type {Money} from "../money.ts";
import {Decimal, money, sum, total} from "../money.ts";
import type {IsoDate} from "../units.ts";
import {dayAfter} from "../units.ts";
import type {MigrationOptions} from "./migration.ts";
import {phases} from "./phases.ts";

/**
 * Returns what a bill that stays as it is has too much over the months of the
 * *move*: commitments that nothing uses once it is over, on *end*, are not renewed
 * when their terms end.
 */
export function lapsed(stranded: readonly CommitmentUse[], end: IsoDate, move: MigrationOptions): Money {
  const saved = stranded.map(({lastDay, costPerMonth}) => {
    const over = dayAfter(lastDay);
    const amount = costPerMonth?.amount ?? new Decimal(0);
    return money(amount.times(monthsAfter(over > end ? over : end, move)), move.oneOff.currency);
  });
  return sum(saved, move.oneOff.currency);
}

function monthsAfter(end: IsoDate, {start, months}: MigrationOptions): Decimal {
  const shares = phases({start, end}, months).map(({before, overlap, after}) =>
    new Decimal(after).div(before + overlap + after)
  );
  return total(shares);
}
