import {planSize} from "../../catalog/plan-sizes.ts";
import type {Commitment, Reservation} from "../../topology/commitment.ts";
import type {Plan} from "../../topology/plan.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import {chargedSku} from "../environment-usage.ts";

/** Instances of one size that a commitment may cover, whoever runs on them. */
export type InstanceKind = Pick<Plan, "sku" | "os" | "region" | "subscription" | "offer">;

/** The instances of a plan, or those that an App Service Environment is charged beside its plans. */
export interface Instances extends InstanceKind {
  readonly resource: string;
}

/** Returns the instances of every plan, and of every environment that is *billed* itself. */
export function instancesOf(
  billed: ReadonlySet<string>,
  {plans, appServiceEnvironments}: Pick<Topology, "plans" | "appServiceEnvironments">
): Instances[] {
  const charged = [...appServiceEnvironments.values()].map(({name, region, subscription}) => {
    const resource = resourceId("appServiceEnvironment", name);
    return {resource, sku: chargedSku, os: "windows", region, subscription, offer: "standard"} as const;
  });
  return [
    ...[...plans.values()].map((plan) => ({...plan, resource: resourceId("plan", plan.name)})),
    ...charged.filter(({resource}) => billed.has(resource))
  ];
}

/**
 * Whether the *reservation* covers such instances, those at dev/test prices as
 * well. One for Windows covers either system, one for Linux only Linux.
 */
export function isReservedBy({sku, os, region, scope}: Reservation, instances: InstanceKind): boolean {
  return (
    instances.sku === sku &&
    instances.region === region &&
    isReservable(sku) &&
    (os === "windows" || instances.os === "linux") &&
    isInScope(scope, instances)
  );
}

/** Whether a savings plan of that *scope* covers such instances, as far as their tier goes. */
export function isSavable(scope: Commitment["scope"], instances: InstanceKind): boolean {
  return (
    planSize(instances.sku).tier.savingsPlan === true && instances.offer === "standard" && isInScope(scope, instances)
  );
}

/** Whether instances of that *sku* can be reserved. */
export function isReservable(sku: string): boolean {
  return planSize(sku).tier.reservations === true;
}

function isInScope(scope: Commitment["scope"], {subscription}: InstanceKind): boolean {
  return scope === null || scope === subscription;
}
