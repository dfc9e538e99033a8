import type {Horizon} from "../migration/horizon.ts";
import type {HorizonAnswer} from "../migration/horizon-answer.ts";
import type {AlternativesHead} from "./alternatives-head.ts";
import {alternativesJson} from "./alternatives-json.ts";

/**
 * Returns the result of `alternatives --horizon` as plain data: that of `alternatives`,
 * whose `winner`, `assumptions` and `rank` are by what all the months cost, and beside it
 *
 * - `horizon`: how many months, from when on and how all are moved to, what is paid once for it, and the
 *   winners by the month;
 * - in each alternative `horizon`: `low` and `high` of what is paid in these months, lower bounds unless
 *   `complete`; the `middle`, by which it is ranked; `oneOff`, what of it is paid once; whether it `moves` at
 *   all; the `lastSafeStart` of a move that is over in time, and whether it is `inTime`; `worksUntil`, the last
 *   day that it works as a whole, null if that is not within these months; commitments that are `stranded`.
 */
export function horizonJson(head: AlternativesHead, answer: HorizonAnswer) {
  const {ranked, move, winnersByMonth} = answer;
  const {months, start, overlapMonths, oneOff} = move;
  const {alternatives, ...rest} = alternativesJson(head, answer);
  const costs = ranked.map(({horizon}) => costJson(horizon, answer));
  return {
    ...rest,
    horizon: {months, start, overlapMonths, oneOff: oneOff.amount.toFixed(), winnersByMonth},
    alternatives: alternatives.map((entry, i) => ({...entry, horizon: costs[i]}))
  };
}

function costJson(horizon: Horizon, {move: {months, start}}: HorizonAnswer) {
  const {cost, middle, oneOff, complete, moves, lastSafeStart, worksUntil, stranded} = horizon;
  return {
    months,
    low: cost.low.amount.toFixed(),
    high: cost.high.amount.toFixed(),
    middle: middle.amount.toFixed(),
    oneOff: oneOff.amount.toFixed(),
    ...{complete, moves, lastSafeStart},
    inTime: lastSafeStart === null || start <= lastSafeStart,
    ...{worksUntil, stranded}
  };
}
