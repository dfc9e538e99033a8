import type {AppAvailability} from "../availability/availability.ts";
import {listText} from "../list-text.ts";
import type {Decimal} from "../money.ts";
import {sum} from "../money.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import type {AvailabilityGroup} from "./availability-groups.ts";
import {availabilityGroups, weakestText} from "./availability-groups.ts";
import type {TextOptions} from "./paint.ts";
import type {TextColumn} from "./text-table.ts";
import {head, textTable} from "./text-table.ts";
import {hanging} from "./wrap.ts";

// A screenful, of an estate however large; JSON has every app.
const groupsShown = 12;
const namesShown = 2;
const places = 6;

/** Returns what the service levels of each app come to, apps with parts alike in one row; nothing where there is no app. */
export function availabilityText(availability: readonly AppAvailability[], {columns, paint}: TextOptions): string[] {
  const groups = availabilityGroups(availability);
  if (groups.length === 0) return [];
  const currency = availability.find((app) => app.downtimeCostPerMonth)?.downtimeCostPerMonth?.currency;
  const rows = groups.slice(0, groupsShown).map((group) => row(group, currency !== undefined));
  const rest = groups.length - rows.length;
  const remarks = [...(rest > 0 ? [`and ${rest} more, less weak: --format json`] : []), ...foot(availability)];
  return [
    ...head(textTable(titles(currency), rows, columns), paint),
    ...remarks.flatMap((remark) => hanging("", remark, columns)).map((line) => paint("dim", line))
  ];
}

function titles(currency: string | undefined): TextColumn[] {
  return [
    {title: "AVAILABILITY", wraps: true},
    {title: "COMPOSITE %", align: "right"},
    {title: "DOWN A MONTH", align: "right"},
    ...(currency ? [{title: `${currency} A MONTH`, align: "right"} as const] : []),
    {title: "WEAKEST", wraps: true}
  ];
}

function row(group: AvailabilityGroup, hasCosts: boolean): string[] {
  const names = group.map(({app}) => app);
  const [first] = group;
  return [
    listText(names, namesShown),
    percentText(first),
    minutesText(first),
    ...(hasCosts ? [costText(group)] : []),
    weakestText(group)
  ];
}

// What is not confirmed is marked, here as in the catalog, and never the figure that counts.
function percentText({slaPercent, slaPercentAtMost, unconfirmed}: AppAvailability): string {
  if (slaPercent === null) return "none";
  const own = `${percent(slaPercent)}${unconfirmed.length > 0 ? " ?" : ""}`;
  return slaPercentAtMost && !slaPercentAtMost.eq(slaPercent) ? `${own} (${percent(slaPercentAtMost)} ?)` : own;
}

function percent(value: Decimal): string {
  return groupedExactly(value.toDecimalPlaces(places));
}

function minutesText({downtimeMinutesPerMonth: minutes}: AppAvailability): string {
  return minutes === null ? "–" : `${grouped(minutes, 2)} min`;
}

// A group's costs are all known, or none is.
function costText(group: AvailabilityGroup): string {
  const costs = group.flatMap(({downtimeCostPerMonth: cost}) => (cost ? [cost] : []));
  const [first] = costs;
  return first ? grouped(sum(costs, first.currency).amount, 2) : "–";
}

function foot(availability: readonly AppAvailability[]): string[] {
  const levels = availability.flatMap(({parts}) => parts.flatMap(({atMost}) => (atMost ? [atMost] : [])));
  const doubts = levels.flatMap(({slaPercent, note}) => (slaPercent ? [`? ${percent(slaPercent)} ${note ?? ""}`] : []));
  const sites = [...new Set(availability.flatMap(({uncoveredSites}) => uncoveredSites))];
  const ends = `not counted, as no service level of Azure's covers it: the other end of the VPN to ${listText(sites)}`;
  return [...new Set(doubts), ...(sites.length > 0 ? [ends] : [])];
}
