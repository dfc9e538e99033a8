import {contains} from "./cidr.ts";
import type {PartlyRead} from "./partly-read.ts";
import type {DocumentProblem} from "./schema/problems.ts";
import type {Written} from "./schema/topology-schema.ts";
import {shown} from "./shown.ts";

/** Returns a problem for each subnet of *document* that lies outside of its network; a network without addresses tells nothing. */
export function subnetProblems({virtualNetworks}: PartlyRead<Written>): DocumentProblem[] {
  return [...(virtualNetworks ?? [])].flatMap(([name, network]) => {
    const space = network?.addressSpace ?? [];
    if (space.length === 0 || space.includes(undefined)) return [];
    const blocks = space.filter((block) => block !== undefined);
    return [...(network?.subnets ?? [])].flatMap(([subnet, {prefix} = {}]): DocumentProblem[] => {
      if (prefix === undefined || blocks.some((block) => contains(block, prefix))) return [];
      const message = `subnet outside its virtual network: ${prefix.text} (${shown(name)} has ${blocks.map(({text}) => text).join(", ")})`;
      return [{message, path: ["virtualNetworks", name, "subnets", subnet, "prefix"], about: "value"}];
    });
  });
}
