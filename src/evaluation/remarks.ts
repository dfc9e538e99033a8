import type {Topology} from "../topology/topology.ts";

/** Returns what the document declares and the figures do not yet heed, each in a sentence for its author. */
export function remarks({commitments, changes, growth}: Topology): string[] {
  const count = commitments.length;
  const grows = growth.sentGBPercentPerMonth !== null || growth.instancesPercentPerMonth !== null;
  return [
    ...(count > 0
      ? [`${count === 1 ? "a commitment is" : `${count} commitments are`} not applied: prices are pay-as-you-go`]
      : []),
    ...(changes.length > 0 || grows
      ? ["growth and planned changes are not applied: the month is the one described"]
      : [])
  ];
}
