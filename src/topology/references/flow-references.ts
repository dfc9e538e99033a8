import type {Destination} from "../flow.ts";
import {isUnreadable} from "../partly-read.ts";
import type {Places} from "../places.ts";
import {destinationNames, destinations, hasHiddenPlaces, mayBeHidden} from "../places.ts";
import {shown} from "../shown.ts";
import type {Checker} from "./checker.ts";

/** Checks the apps and destinations of flows, and the apps of extra costs. */
export function checkFlows({document, check, report}: Checker, known: Places): void {
  const names = new Set(destinationNames(known));
  const hidden = hasHiddenPlaces(document);
  const noApps = isUnreadable(document, "apps");
  for (const [i, flow] of (document.traffic ?? []).entries()) {
    check("app", document.apps, flow?.app, ["traffic", i, "app"], noApps);
    if (flow?.to === undefined) continue;
    const {to} = flow;
    const path = ["traffic", i, "to"];
    const found = destinations(known, to);
    const unreadable = to.includes("/") ? mayBeHidden(document, to, "privateEndpoints") : hidden;
    if (found.length === 0) check("destination", names, to, path, unreadable);
    if (found.length > 1) report(`ambiguous destination: ${shown(to)} (${found.map(kindOf).join(" and ")})`, path);
  }
  for (const [i, extra] of (document.extras ?? []).entries()) {
    const apps = typeof extra?.flows === "string" ? [] : (extra?.flows ?? []);
    for (const [j, app] of apps.entries()) check("app", document.apps, app, ["extras", i, "flows", j], noApps);
  }
}

const kinds = {
  virtualNetwork: "a virtual network",
  privateEndpoint: "a private endpoint",
  site: "a site",
  hybridConnection: "a hybrid connection",
  internet: "the internet"
} as const;

/** Returns what kind of place a destination is, in words: `a site`. */
export function kindOf({kind}: Pick<Destination, "kind">): string {
  return kinds[kind];
}
