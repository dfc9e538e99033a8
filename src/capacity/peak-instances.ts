import {limits} from "../catalog/limits.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import type {Plan} from "../topology/plan.ts";

const zoneRedundantMinimum = limits.zoneRedundantMinimumInstances.value;

/**
 * Returns the instances that a *plan* must find room for: its maximum, or, where
 * none is given, its instances rounded up, from the low to the high end of a
 * range; two at least where it is zone-redundant. Where the instances are
 * unknown, one at least and the most that the tier has at most.
 */
export function peakInstances(plan: Plan): {atLeast: number; atMost: number} {
  const minimum = plan.zoneRedundant ? zoneRedundantMinimum : 0;
  const {atLeast, atMost} = declaredPeak(plan);
  return {atLeast: Math.max(atLeast, minimum), atMost: Math.max(atMost, minimum)};
}

function declaredPeak({sku, instances, maxInstances}: Plan): {atLeast: number; atMost: number} {
  if (maxInstances !== null) return {atLeast: maxInstances, atMost: maxInstances};
  if (instances === "unknown") return {atLeast: 1, atMost: planSize(sku).tier.maxInstances};
  return {atLeast: instances.low.ceil().toNumber(), atMost: instances.high.ceil().toNumber()};
}
