import type {TimelineEvent} from "../timeline/timeline-event.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";

/** Returns the timeline of a *topology* as plain data; what an event does not have is left out. */
export function timelineJson({name}: Topology, on: IsoDate, events: readonly TimelineEvent[]) {
  return {version: 1, name, on, events: events.map(eventJson)};
}

function eventJson({date, what, kind, daysLeft, resources, message, ...rest}: TimelineEvent) {
  const {contradictions = [], ...others} = rest;
  return {
    ...{date, what, kind, daysLeft, resources, message, ...others},
    ...(contradictions.length > 0 ? {contradictions} : {})
  };
}
