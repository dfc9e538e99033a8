import {environmentMinimumReadings} from "../billing/environment-minimum.ts";
import {gatewayDataReadings} from "../billing/gateway-data.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Leg} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Assumptions} from "../topology/topology.ts";

/** The assumptions that may decide which design is cheapest. */
export type OpenAssumption = "gatewayData" | "transitPeering" | "environmentMinimum";

/** One reading of some of them. */
export type OpenReadings = Partial<Pick<Assumptions, OpenAssumption>>;

/** Returns every combination of the readings that any of the designs has something to bill by; one, empty, if none has. */
export function openReadings(evaluations: readonly Evaluation[]): OpenReadings[] {
  const has = (test: (evaluation: Evaluation) => boolean) => evaluations.some(test);
  const ofData = has(movesGatewayData) ? gatewayDataReadings.map((gatewayData) => ({gatewayData})) : [{}];
  const ofPeering = has(usesTransit)
    ? (["spokeEnd", "bothEnds"] as const).map((transitPeering) => ({transitPeering}))
    : [{}];
  const ofEnvironments = has(hasEnvironmentMinimum)
    ? environmentMinimumReadings.map((environmentMinimum) => ({environmentMinimum}))
    : [{}];
  return ofData.flatMap((a) => ofPeering.flatMap((b) => ofEnvironments.map((c) => ({...a, ...b, ...c}))));
}

function movesGatewayData(evaluation: Evaluation): boolean {
  return hasLeg(evaluation, ({kind}) => kind === "pointToSite");
}

function usesTransit(evaluation: Evaluation): boolean {
  return hasLeg(evaluation, (leg) => leg.kind === "peering" && leg.spoke !== null);
}

function hasLeg({routes}: Evaluation, test: (leg: Leg) => boolean): boolean {
  return routes.some(({way}) => arrives(way) && way.legs.some(test));
}

function hasEnvironmentMinimum({topology: {appServiceEnvironments}}: Evaluation): boolean {
  return [...appServiceEnvironments.values()].some(({zoneRedundant}) => zoneRedundant);
}
