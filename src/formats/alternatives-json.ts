import type {AlternativesAnswer} from "../comparison/alternatives-answer.ts";
import type {RankedAlternative} from "../alternatives/ranking.ts";
import type {ReachGroup} from "../alternatives/reach-change.ts";
import type {Winner} from "../comparison/winner.ts";
import type {AlternativesHead} from "./alternatives-head.ts";

/**
 * Returns the result of `alternatives` as plain data; amounts and volumes are decimal text.
 *
 * - `winner`: names, several where they cost the same; none with its `reason`.
 * - `assumptions`: `by`, the assumptions that decide who wins, and the `winners` under each of their readings.
 * - `alternatives`, in the order of their `rank`, those that are not feasible last, without one:
 *   - `sameAs`: the first before it that comes to the same design, null if it is one of its own;
 *   - `feasible`, and the `reasons` where it is not; `assumptions` made in drawing it up;
 *   - `totalPerMonth`, a lower bound unless `complete`; `deltaPerMonth` to as-is, null where either is not known
 *     in full; `assumed`, the total by the readings of what the sources leave open;
 *   - `carried`: how much of the workload arrives;
 *   - `newly`, `noLonger`: groups of apps and of what each of them reaches, `virtualNetwork`, `site` or `host`,
 *     against as-is, whether or not a flow asks for it; `joined`, `parted`: networks, directly, by peering or vpn;
 *   - `sources`: ranges that firewalls must allow by place, whether connection managers send too, and `before`;
 *   - `dns`: apps whose names others resolve than before; no resolver is that of the internet only.
 */
export function alternativesJson({name, currency, buildOn, on}: AlternativesHead, answer: AlternativesAnswer) {
  const {ranked, winner, readings} = answer;
  const winnerJson = ({designs, reason}: Winner) => ({
    winner: designs.flatMap((place) => ranked[place]?.name ?? []),
    ...(reason === null ? {} : {reason})
  });
  return {
    version: 1,
    ...{name, currency, buildOn, on},
    ...winnerJson(winner),
    assumptions: {
      by: readings.by,
      winners: readings.winners.map((entry) => ({...entry.readings, ...winnerJson(entry.winner)}))
    },
    alternatives: ranked.map(alternativeJson)
  };
}

function alternativeJson(result: RankedAlternative) {
  const {name, summary, rank, sameAs, feasible, reasons, assumptions, carried, assumed, evaluation} = result;
  return {
    ...{name, summary, rank, sameAs, feasible, reasons, assumptions},
    totalPerMonth: result.totalPerMonth.amount.toFixed(),
    complete: result.complete,
    unpriced: evaluation.bill.unpriced.length,
    deltaPerMonth: result.deltaPerMonth && result.deltaPerMonth.amount.toFixed(),
    assumed: {
      low: assumed.low.amount.toFixed(),
      high: assumed.high.amount.toFixed(),
      ...{complete: assumed.complete, by: assumed.by}
    },
    carried: {
      flows: carried.flows,
      ofFlows: carried.ofFlows,
      gbPerMonth: carried.gbPerMonth.toFixed(),
      ofGbPerMonth: carried.ofGbPerMonth.toFixed(),
      complete: carried.complete
    },
    newly: result.newly.map(groupJson),
    noLonger: result.noLonger.map(groupJson),
    joined: result.joined,
    parted: result.parted,
    sources: result.sources,
    dns: result.dns
  };
}

function groupJson({apps, places}: ReachGroup) {
  return {apps, to: places};
}
