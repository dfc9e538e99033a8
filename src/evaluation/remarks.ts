import type {Topology} from "../topology/topology.ts";
import type {Volume} from "../topology/volume.ts";

/** Returns what the figures do not say of themselves, each in a sentence: what is not applied, what was chosen. */
export function remarks({commitments, changes, growth, plans, flows, appServiceEnvironments}: Topology): string[] {
  const grows = growth.sentGBPercentPerMonth !== null || growth.instancesPercentPerMonth !== null;
  const instances = [...plans.values()].map((plan) => plan.instances);
  const volumes = flows.flatMap(({sentGB, receivedGB}) => [sentGB, receivedGB]);
  const ranges = [...instances, ...volumes].filter(isRange).length;
  const zones = [...appServiceEnvironments.values()].filter(({zoneRedundant}) => zoneRedundant).length;
  return [
    ...(ranges > 0
      ? [`${counted(ranges, "volume is a range", "volumes are ranges")}: the bill counts the typical value`]
      : []),
    ...(commitments.length > 0
      ? [`${counted(commitments.length, "commitment is", "commitments are")} not applied: prices are pay-as-you-go`]
      : []),
    ...(changes.length > 0 || grows
      ? ["growth and planned changes are not applied: the month is the one described"]
      : []),
    ...(zones > 0
      ? ["zone-redundant environments are charged at least 18 cores; a newer page says two instances a plan"]
      : [])
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function isRange(volume: Volume): boolean {
  return volume !== "unknown" && !(volume.low.eq(volume.typical) && volume.high.eq(volume.typical));
}
