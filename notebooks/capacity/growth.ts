import type {Topology} from "../../src/index.ts";
import {Decimal} from "../../src/index.ts";

/** Growth in percent a month, for what the document leaves open. */
export interface ChosenGrowth {
  readonly instances: number;
  readonly traffic: number;
}

/** Returns the *topology* with the chosen growth where the document declares none: its own always holds. */
export function withGrowth(topology: Topology, {instances, traffic}: ChosenGrowth): Topology {
  const {instancesPercentPerMonth, sentGBPercentPerMonth} = topology.growth;
  return {
    ...topology,
    growth: {
      instancesPercentPerMonth: instancesPercentPerMonth ?? percent(instances),
      sentGBPercentPerMonth: sentGBPercentPerMonth ?? percent(traffic)
    }
  };
}

/** Returns what the *topology* itself declares to grow, in a sentence; that the fields beside do not change. */
export function declaredText({growth, plans, flows, changes}: Topology): string {
  const own = [
    ...(growth.instancesPercentPerMonth ? [`instances by ${growth.instancesPercentPerMonth.toFixed()} % a month`] : []),
    ...(growth.sentGBPercentPerMonth ? [`traffic by ${growth.sentGBPercentPerMonth.toFixed()} % a month`] : []),
    ...counted([...plans.values()], "plan"),
    ...counted(flows, "flow"),
    ...(changes.length > 0 ? [changes.length === 1 ? "one planned change" : `${changes.length} planned changes`] : [])
  ];
  if (own.length === 0) return "The document declares no growth: these fields say what to assume.";
  return `The document itself declares ${own.join(", ")}: that holds, and these fields say the rest.`;
}

function counted(all: readonly {readonly growth: Topology["growth"]}[], noun: string): string[] {
  const count = all.filter(({growth}) => Object.values(growth).some((d) => d !== null)).length;
  return count === 0 ? [] : [`growth of its own for ${count} ${noun}${count === 1 ? "" : "s"}`];
}

function percent(value: number): Decimal | null {
  return value === 0 ? null : new Decimal(String(value));
}
