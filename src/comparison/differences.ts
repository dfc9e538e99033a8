import type {Topology} from "../topology/topology.ts";

/** Something that every design decides for itself, and that they decide differently. */
export interface Difference {
  /** Its key in the document: `assumptions.gatewayData`, `period.hours`. */
  readonly key: string;
  /** What each design has, in their order. */
  readonly values: readonly string[];
}

const assumptions = ["gatewayData", "transitPeering", "egressPool", "environmentMinimum"] as const;

/** Returns what the *topologies* assume differently: readings of the sources, and the hours of a month. */
export function differences(topologies: readonly Topology[]): Difference[] {
  const all = [
    ...assumptions.map((key) => ({
      key: `assumptions.${key}`,
      values: topologies.map((topology) => topology.assumptions[key])
    })),
    {key: "period.hours", values: topologies.map(({hoursPerMonth}) => hoursPerMonth.toFixed())}
  ];
  return all.filter(({values}) => new Set(values).size > 1);
}
