import type {Evaluation} from "../../evaluation/evaluation.ts";
import {counted} from "../../number-text.ts";
import type {App} from "../../topology/app.ts";
import {appsByPlan} from "../../topology/integrations.ts";
import type {Plan} from "../../topology/plan.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Facts} from "./facts.ts";
import {planGroups} from "./plan-groups.ts";
import {sizeText} from "./plan-size.ts";
import type {Box, Part} from "./thing.ts";

const boxesAtMost = 16;
const appsNamedAtMost = 40;
const appsNamedInPlan = 8;

type FactsOf = (ids: readonly string[]) => Facts;

/**
 * Returns a box a plan with its apps in it, counted where they are many; of more
 * than sixteen plans, a box for those of one region whose apps enter the same networks first.
 */
export function planBoxes({topology}: Evaluation, facts: FactsOf): Box[] {
  const {plans} = topology;
  const apps = appsByPlan(topology);
  const own = (plan: Plan) => apps.get(plan.name) ?? [];
  if (plans.size > boxesAtMost) return planGroups([...plans.values()], own, facts);
  const isNamed = topology.apps.size <= appsNamedAtMost;
  return [...plans.values()].map((plan) => planBox(plan, own(plan), facts, isNamed));
}

function planBox(plan: Plan, apps: readonly App[], facts: FactsOf, isNamed: boolean): Box {
  const id = resourceId("plan", plan.name);
  const thing = {id, ids: [id], noun: "plan", name: plan.name, detail: sizeText(plan), facts: facts([id])};
  const parts =
    isNamed && apps.length <= appsNamedInPlan ? apps.map((app) => appPart(app, facts)) : [countPart(apps, facts)];
  return {key: id, thing, rank: "plans", region: null, parts, isBundled: false, isCompact: false};
}

function appPart({name, slots}: App, facts: FactsOf): Part {
  const id = resourceId("app", name);
  const detail = slots > 0 ? counted(slots, "slot") : "";
  return {thing: {id, ids: [id], noun: "app", name, detail, facts: facts([id])}, isFramed: false};
}

function countPart(apps: readonly App[], facts: FactsOf): Part {
  const ids = apps.map(({name}) => resourceId("app", name));
  return {
    thing: {id: null, ids, noun: "", name: counted(apps.length, "app"), detail: "", facts: facts(ids)},
    isFramed: false
  };
}
