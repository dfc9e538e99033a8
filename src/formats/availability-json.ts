import type {AppAvailability} from "../availability/availability.ts";
import type {AvailabilityPart, ServiceLevel} from "../availability/availability-part.ts";
import type {Decimal} from "../money.ts";

/** Returns the availability of an app as plain data; upper readings, marks and uncovered sites only where there are some. */
export function availabilityJson(availability: AppAvailability) {
  const {app, slaPercent, slaPercentAtMost, downtimeMinutesPerMonth, downtimeCostPerMonth} = availability;
  const {unconfirmed, parts, uncoveredSites} = availability;
  const hasTwo = slaPercent && slaPercentAtMost && !slaPercentAtMost.eq(slaPercent);
  return {
    app,
    slaPercent: text(slaPercent),
    ...(hasTwo ? {slaPercentAtMost: text(slaPercentAtMost)} : {}),
    downtimeMinutesPerMonth: text(downtimeMinutesPerMonth),
    downtimeCostPerMonth: text(downtimeCostPerMonth && downtimeCostPerMonth.amount),
    ...(unconfirmed.length > 0 ? {unconfirmed} : {}),
    parts: parts.map(partJson),
    ...(uncoveredSites.length > 0 ? {uncoveredSites} : {})
  };
}

function partJson({resource, atMost, ...own}: AvailabilityPart) {
  return {resource, ...levelJson(own), ...(atMost === null ? {} : {atMost: levelJson(atMost)})};
}

function levelJson({slaPercent, confidence, source, note}: ServiceLevel) {
  return {slaPercent: text(slaPercent), confidence, source, ...(note === null ? {} : {note})};
}

function text(value: Decimal | null): string | null {
  return value && value.toFixed();
}
