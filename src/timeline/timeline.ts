import {compareText} from "../compare-text.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import {daysBetween} from "../units.ts";
import {basicAddressRetirement} from "./basic-addresses.ts";
import {certificateDates} from "./certificates.ts";
import {commitmentEnds} from "./commitments.ts";
import {featureRetirement} from "./feature-retirement.ts";
import {gatewaySkuRetirements} from "./gateway-skus.ts";
import {plannedChanges} from "./planned-changes.ts";
import {sstpDates} from "./sstp.ts";
import type {Occasion, TimelineEvent} from "./timeline-event.ts";

const occasions: readonly ((topology: Topology) => Occasion[])[] = [
  featureRetirement,
  sstpDates,
  gatewaySkuRetirements,
  basicAddressRetirement,
  certificateDates,
  commitmentEnds,
  plannedChanges
];

/**
 * Returns what stops or begins, and when, for what the *topology* declares, by
 * date, then by resource. The dates are those known today, whatever the day *on*,
 * which only counts the days left.
 */
export function timeline(topology: Topology, on: IsoDate): TimelineEvent[] {
  const events = occasions.flatMap((datesOf) => datesOf(topology));
  return events
    .map((event) => ({...event, daysLeft: daysBetween(on, event.date)}))
    .sort(
      (a, b) =>
        compareText(a.date, b.date) ||
        compareText(a.resources[0] ?? "", b.resources[0] ?? "") ||
        compareText(a.message, b.message)
    );
}
