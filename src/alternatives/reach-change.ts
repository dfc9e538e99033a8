import {groupBy} from "../group-by.ts";
import type {Place, Reach} from "./reach.ts";

/** Apps, and places: each of the apps, each of the places. */
export interface ReachGroup {
  readonly apps: readonly string[];
  readonly places: readonly Place[];
}

/** What apps reach in one design and not in another, whether or not they have a flow to it. */
export interface ReachChange {
  readonly newly: readonly ReachGroup[];
  readonly noLonger: readonly ReachGroup[];
}

/** Returns what apps reach *after* and did not *before*, and what no longer; no app and place is in two groups. */
export function reachChange(before: Reach, after: Reach): ReachChange {
  return {newly: gained(before, after), noLonger: gained(after, before)};
}

/** Returns how many pairs of app and place are in the *groups*. */
export function pairCount(groups: readonly ReachGroup[]): number {
  return groups.reduce((count, {apps, places}) => count + apps.length * places.length, 0);
}

function gained(before: Reach, after: Reach): ReachGroup[] {
  const gains = [...after].map(([app, now]) => {
    const then = before.get(app);
    return {app, places: [...now].filter(([id]) => !then?.has(id))};
  });
  const groups = groupBy(gains, ({places}) => JSON.stringify(places.map(([id]) => id).sort()));
  return [...groups.values()].flatMap((group) => {
    const places = (group[0]?.places ?? []).map(([, place]) => place);
    return places.length > 0 ? [{apps: group.map(({app}) => app).sort(), places}] : [];
  });
}
