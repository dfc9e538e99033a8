import {limits} from "../catalog/limits.ts";
import {resourceId} from "../topology/resource.ts";
import {hasEnded} from "./gateway-users.ts";
import type {Impact, Statement} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import type {Operation, OperationContext} from "./operation.ts";
import type {PlanAndNetwork} from "./per-plan.ts";
import {gatewayNetworks, perPlan} from "./per-plan.ts";
import * as sources from "./sources.ts";
import {acrossSubscriptions, outageNotes, synchronised} from "./sync-effect.ts";

/** Puts certificates and what apps know of a network in step. */
export const sync: Operation = {
  name: "sync",
  summary: "certificates and what a plan's apps know of a network",
  target: "network",
  options: ["plan"],
  appliesTo: gatewayNetworks,
  nothing: "no app has gateway-required integration: only that is synchronised",
  impacts: (context, network, wish) =>
    perPlan(context, {operation: "sync", network, wish}, (place) => impact(context, place))
};

function impact(context: OperationContext, place: PlanAndNetwork): Impact {
  const {plan, network, own, others} = place;
  const {reasons, doubts} = syncConditions(context, place);
  const onlyIf = "the apps of every plan are meant";
  return toImpact({
    operation: "sync",
    resource: resourceId("virtualNetwork", network),
    deed: `sync ${network} from plan ${plan}`,
    reasons,
    doubts,
    apps: [
      ...own.map((user) => synchronised(context, user)),
      ...others.map((user) => synchronised(context, user, {onlyIf}))
    ],
    notes: [...outageNotes, ...scopeNotes(place)]
  });
}

/** Returns what stands against synchronising, and what leaves it open. */
export function syncConditions(
  context: OperationContext,
  {plan, network, own}: PlanAndNetwork
): {readonly reasons: readonly Statement[]; readonly doubts: readonly Statement[]} {
  if (hasEnded(context)) {
    const ended = `the feature's last day was ${limits.gatewayRequiredLastDay.value}`;
    return {reasons: [statement(ended, sources.retired)], doubts: []};
  }
  const abroad = [...new Set(acrossSubscriptions(context, own).map(({app}) => app.name))];
  if (abroad.length === 0) return {reasons: [], doubts: []};
  const names = abroad.join(", ");
  const text = `${names} of plan ${plan} and ${network} are in different subscriptions`;
  const isAll = abroad.length === new Set(own.map(({app}) => app)).size;
  const partly = `${text}; whether it works for the plan's other apps is not documented`;
  return isAll
    ? {reasons: [statement(text, sources.syncWithinSubscription)], doubts: []}
    : {reasons: [], doubts: [statement(partly, sources.syncWithinSubscription)]};
}

function scopeNotes({plan, own, others}: PlanAndNetwork): Statement[] {
  if (others.length === 0) return [];
  const text = `whether apps of other plans are meant is not said: ${own.length} of ${plan} at least, ${own.length + others.length} at most`;
  return [statement(text, sources.syncRestarts)];
}
