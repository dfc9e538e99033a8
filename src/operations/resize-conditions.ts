import type {GatewaySku} from "../catalog/gateway-skus.ts";
import {limits} from "../catalog/limits.ts";
import {takesSstp} from "../reachability/gateway-required.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import type {IsoDate} from "../units.ts";
import type {Statement} from "./impact.ts";
import {statement} from "./impact.ts";
import * as sources from "./sources.ts";

/** A gateway, the SKU that it runs as, and the one it is to have. */
export interface Resize {
  readonly gateway: VpnGateway;
  readonly from: GatewaySku;
  readonly to: GatewaySku;
}

/** Returns what stands against a resize on that day, and what leaves it open. */
export function resizeConditions(
  {gateway, from, to}: Resize,
  on: IsoDate
): {reasons: Statement[]; doubts: Statement[]} {
  const lostSstp = takesSstp(gateway) && on >= limits.sstpClosedFrom.value;
  const anew = lostSstp ? ": a new one gets another address, and SSTP never again" : ": a new one gets another address";
  const newSources = [sources.recreation, ...(lostSstp ? [sources.sstpClosed] : [])];
  const isBasic = from.sku === "Basic" || to.sku === "Basic";
  const isLower = !isBasic && tierOf(to) < tierOf(from);
  const cases: [boolean, Statement][] = [
    [from.sku === to.sku && from.generation === to.generation, statement(`it runs as ${to.sku} already`)],
    [to.lastDay !== null && on > to.lastDay, statement(`${to.sku} ended on ${to.lastDay ?? ""}`)],
    [
      isBasic && from.sku !== to.sku,
      statement(
        `to or from Basic is deleting the gateway and making another${anew}`,
        sources.upgradeLimits,
        ...newSources
      )
    ],
    [isLower, statement(`${to.sku} is lower than ${from.sku}${anew}`, sources.upgradeLimits, ...newSources)],
    [
      !isBasic && from.zoneRedundant === true && to.zoneRedundant === false,
      statement(`${from.sku} has availability zones, ${to.sku} has none`, sources.upgradeLimits)
    ]
  ];
  const reasons = cases.filter(([holds]) => holds).map(([, reason]) => reason);
  return {reasons, doubts: reasons.length > 0 ? [] : generationDoubts({gateway, from, to})};
}

/** Whether it is the same tier with availability zones, which has no downtime. */
export function isWithoutDowntime({from, to}: Resize): boolean {
  return to.sku === `${from.sku}AZ` && to.generation === from.generation;
}

const legacySkus = ["Standard", "HighPerformance"];

function generationDoubts({from, to}: Resize): Statement[] {
  if (legacySkus.includes(from.sku)) {
    return [statement(`${from.sku} is migrated together with its address, not upgraded`, sources.generationMove)];
  }
  if (from.generation === to.generation) return [];
  const text = `${from.sku} is of generation ${from.generation ?? ""}, ${to.sku} of ${to.generation ?? ""}: a migration, or not possible at all`;
  return [statement(text, sources.generationMove, sources.withinGeneration)];
}

// The number in the name; Standard and HighPerformance became the first and the second.
function tierOf({sku, successor}: GatewaySku): number {
  return Number(/\d/.exec(/\d/.test(sku) ? sku : (successor ?? ""))?.[0] ?? 0);
}
