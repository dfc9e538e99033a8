import {compareText} from "../compare-text.ts";
import {commitmentName} from "../timeline/commitments.ts";
import {timeline} from "../timeline/timeline.ts";
import type {TimelineEvent} from "../timeline/timeline-event.ts";
import {commitmentIds} from "../topology/commitment-id.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import {dayBefore} from "../units.ts";
import type {Month} from "./months.ts";
import {monthAfter} from "./months.ts";

/** What stops or begins within the months of a forecast: as on the timeline, and the first days of commitments and prices. */
export interface ForecastEvent extends Omit<TimelineEvent, "kind" | "daysLeft"> {
  readonly kind: TimelineEvent["kind"] | "commitmentStart" | "priceChange";
}

/** Returns what of the *topology* and of its prices stops or begins within the *months*, by date; what is without effect is left out. */
export function forecastEvents(
  topology: Topology,
  months: readonly Month[],
  priceChanges: readonly IsoDate[]
): ForecastEvent[] {
  const [first, last] = [months[0]?.firstDay ?? "", lastDayOf(months)];
  const dated: readonly ForecastEvent[] = timeline(topology, first);
  return [...dated, ...commitmentStarts(topology), ...priceChanges.map(priceChange)]
    .filter(({date, overtaken}) => date >= first && date <= last && !overtaken)
    .sort((a, b) => compareText(a.date, b.date));
}

function commitmentStarts({commitments, currency}: Topology): ForecastEvent[] {
  return [...commitmentIds(commitments)].map(([commitment, id]) => ({
    kind: "commitmentStart",
    date: commitment.start,
    what: "first day",
    resources: [id],
    message: `${commitmentName(commitment, currency)}, for ${commitment.term}`
  }));
}

function priceChange(date: IsoDate): ForecastEvent {
  return {kind: "priceChange", date, what: "first day", resources: [], message: "other prices of the sheet"};
}

function lastDayOf(months: readonly Month[]): IsoDate {
  const last = months.at(-1);
  return last ? dayBefore(`${monthAfter(last.month, 1)}-01`) : "";
}
