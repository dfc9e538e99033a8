import {limits} from "../catalog/limits.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import type {Plan} from "../topology/plan.ts";

const zoneRedundantMinimum = limits.zoneRedundantMinimumInstances.value;

/**
 * Returns the instances that a *plan* must find room for: its maximum, two at
 * least where it is zone-redundant. Where they are unknown, one at least and
 * the most that the tier has at most.
 */
export function peakInstances({sku, maxInstances, zoneRedundant}: Plan): {atLeast: number; atMost: number} {
  const minimum = zoneRedundant ? zoneRedundantMinimum : 0;
  if (maxInstances === null) {
    const atLeast = Math.max(1, minimum);
    return {atLeast, atMost: Math.max(atLeast, planSize(sku).tier.maxInstances)};
  }
  const peak = Math.max(maxInstances, minimum);
  return {atLeast: peak, atMost: peak};
}
