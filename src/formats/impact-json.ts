import type {CapacityChange, CostChange, Impact, Loss, OtherImpact, RunningCost} from "../operations/impact.ts";
import {cutOffCounts, headline, restartCounts} from "../operations/headline.ts";
import {impactSources} from "../operations/impact-sources.ts";
import {readingJson} from "./estimate-json.ts";

/** Returns an impact as plain data: amounts are decimal text, what is not known or not documented is null. */
export function impactJson(impact: Impact) {
  const {operation, resource, deed, possible, reasons, doubts, takes, apps, others, first, then, notes} = impact;
  return {
    operation,
    resource,
    deed,
    headline: headline(impact),
    possible,
    reasons,
    doubts,
    takes,
    restarting: restartCounts(apps),
    cutOff: cutOffCounts(apps),
    apps: apps.map((app) => ({...app, losesConnectivity: app.losesConnectivity.map(lossJson)})),
    others: others.map(otherJson),
    first,
    then,
    keepsCosting: impact.keepsCosting.map(costJson),
    stopsCosting: impact.stopsCosting.map(costJson),
    costChange: impact.costChange && costChangeJson(impact.costChange),
    capacity: impact.capacity.map(capacityJson),
    notes,
    sources: impactSources(impact)
  };
}

function otherJson({who, loss}: OtherImpact) {
  return {who, losesConnectivity: [lossJson(loss)]};
}

function lossJson({to, minutesAtLeast, minutesAtMost, until, sources}: Loss) {
  return {to, minutesAtLeast, minutesAtMost, until, sources};
}

function costJson({resource, costPerMonth, why}: RunningCost) {
  return {resource, costPerMonth: costPerMonth && costPerMonth.amount.toFixed(), why};
}

function costChangeJson({resource, before, after, difference}: CostChange) {
  const side = ({totalPerMonth, complete, why}: CostChange["before"]) => ({
    totalPerMonth: totalPerMonth.amount.toFixed(),
    complete,
    why
  });
  const differencePerMonth = difference && difference.amount.toFixed();
  return {
    resource,
    currency: before.totalPerMonth.currency,
    before: side(before),
    after: side(after),
    differencePerMonth
  };
}

function capacityJson({before, after}: CapacityChange) {
  return {before: before && readingJson(before), after: after && readingJson(after)};
}
