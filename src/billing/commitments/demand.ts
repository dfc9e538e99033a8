import {planSize} from "../../catalog/plan-sizes.ts";
import type {Commitment, Reservation} from "../../topology/commitment.ts";
import type {Plan} from "../../topology/plan.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {LineItem} from "../line-item.ts";

/** The instance hours of a plan that commitments may cover. */
export interface Demand {
  readonly line: LineItem;
  readonly plan: Plan;
}

/** Returns those of the *lines* that are instance hours of plans, where there are any. */
export function demandsOf(lines: readonly LineItem[], {plans}: Topology): Demand[] {
  const byId = new Map([...plans.values()].map((plan) => [resourceId("plan", plan.name), plan]));
  return lines.flatMap((line) => {
    const plan = byId.get(line.resource);
    return plan && line.quantity.gt(0) ? [{line, plan}] : [];
  });
}

/**
 * Whether the *reservation* covers instances of the *plan*, those at dev/test prices
 * as well. One for Windows covers either system, one for Linux only Linux.
 */
export function isReservedBy({sku, os, region, scope}: Reservation, plan: Plan): boolean {
  return (
    plan.sku === sku &&
    plan.region === region &&
    isReservable(sku) &&
    (os === "windows" || plan.os === "linux") &&
    isInScope(scope, plan)
  );
}

/** Whether a savings plan of that *scope* covers instances of the *plan*, as far as its tier goes. */
export function isSavable(scope: Commitment["scope"], plan: Plan): boolean {
  return planSize(plan.sku).tier.savingsPlan === true && plan.offer === "standard" && isInScope(scope, plan);
}

/** Whether instances of that *sku* can be reserved. */
export function isReservable(sku: string): boolean {
  return planSize(sku).tier.reservations === true;
}

function isInScope(scope: Commitment["scope"], {subscription}: Plan): boolean {
  return scope === null || scope === subscription;
}
