import {compareText} from "../../compare-text.ts";
import {groupBy} from "../../group-by.ts";
import {counted} from "../../number-text.ts";
import type {App} from "../../topology/app.ts";
import type {Plan} from "../../topology/plan.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Facts} from "./facts.ts";
import {sizeText} from "./plan-size.ts";
import type {Box, Part, Thing} from "./thing.ts";

type FactsOf = (ids: readonly string[]) => Facts;
type AppsOf = (plan: Plan) => readonly App[];

/**
 * Returns a box for the *plans* of one region whose apps enter the same network most,
 * a line a plan in it; those that are alone with theirs share a box of their region.
 */
export function planGroups(plans: readonly Plan[], apps: AppsOf, facts: FactsOf): Box[] {
  const byNetwork = groupBy(plans, (plan) => JSON.stringify([plan.region, mainNetwork(apps(plan))]));
  const together = [...byNetwork.values()].filter((members) => members.length > 1);
  const alone = groupBy([...byNetwork.values()].filter((members) => members.length === 1).flat(), ({region}) => region);
  return [
    ...together.map((members) => groupBox(members, intoText(members, apps), apps, facts)),
    ...[...alone.values()].map((members) => groupBox(members, "each into another", apps, facts))
  ];
}

function groupBox(members: readonly Plan[], into: string, apps: AppsOf, facts: FactsOf): Box {
  const region = members[0]?.region ?? "";
  const ids = members.map(({name}) => resourceId("plan", name));
  const thing: Thing = {
    id: null,
    ids: [],
    noun: "",
    name: counted(members.length, "plan"),
    detail: `${region}, ${into}`,
    facts: {cost: facts(ids).cost, readings: [], findings: []}
  };
  const parts = members.map((plan) => planPart(plan, apps(plan), facts));
  return {key: `plans ${ids.join(" ")}`, thing, rank: "plans", region: null, parts, isBundled: true, isCompact: true};
}

// Its findings and readings are those of its apps too, which are not drawn.
function planPart(plan: Plan, apps: readonly App[], facts: FactsOf): Part {
  const id = resourceId("plan", plan.name);
  const ids = [id, ...apps.map(({name}) => resourceId("app", name))];
  const detail = `${counted(apps.length, "app")}, ${sizeText(plan)}`;
  return {thing: {id, ids, noun: "plan", name: plan.name, detail, facts: facts(ids)}, isFramed: false};
}

function intoText(members: readonly Plan[], apps: AppsOf): string {
  const network = members[0] ? mainNetwork(apps(members[0])) : null;
  return network === null ? "no network" : `into ${network}`;
}

// The network that most of its apps enter, the first by name of several.
function mainNetwork(apps: readonly App[]): string | null {
  const entered = apps.flatMap(({integrations}) =>
    integrations.flatMap((integration) => ("virtualNetwork" in integration ? integration.virtualNetwork : []))
  );
  const counts = [...groupBy(entered, (name) => name)].map(([name, all]) => ({name, count: all.length}));
  return counts.sort((a, b) => b.count - a.count || compareText(a.name, b.name))[0]?.name ?? null;
}
