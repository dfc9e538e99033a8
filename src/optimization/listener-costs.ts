import {withIntegrations} from "../alternatives/parts/change.ts";
import {hybridConnectionUsages} from "../billing/endpoint-usage.ts";
import type {Cost} from "./priced.ts";
import {costOf} from "./priced.ts";
import type {Problem} from "./problem.ts";

/** Returns what the listeners of each hybrid connection cost that apps may be given, without those that listen in every design. */
export function listenerCosts(problem: Problem): ReadonlyMap<string, Cost> {
  const {hybrid, base, plans} = problem;
  const standing = new Set(hybridConnectionUsages(base.topology).map(({resource}) => resource));
  const names = new Set(plans.flatMap(({ways}) => ways.flatMap(({hybridConnections}) => hybridConnections)));
  return new Map(
    [...names].flatMap((name): [string, Cost][] => {
      const [user = ""] = [...hybrid.users].find(([, own]) => own.includes(name)) ?? [];
      const used = withIntegrations(hybrid.topology, user, [{via: "hybridConnections", connections: [name]}]);
      const apps = new Map([...used.apps].filter(([app]) => app === user));
      const own = hybridConnectionUsages({...used, apps}).filter(({resource}) => !standing.has(resource));
      return own.length === 0 ? [] : [[name, costOf(problem, own)]];
    })
  );
}
