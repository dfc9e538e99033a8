import {listText} from "../list-text.ts";
import {networkNamed} from "../reachability/network-graph.ts";
import type {Cidr} from "../topology/cidr.ts";
import {contains} from "../topology/cidr.ts";
import type {Gateway} from "../topology/gateway.ts";
import type {Topology} from "../topology/topology.ts";

/** Address ranges, and what has them. */
export interface Ranges {
  readonly name: string;
  readonly ranges: readonly Cidr[];
}

/** Returns the addresses of the network of that *name*. */
export function networkRanges({virtualNetworks}: Pick<Topology, "virtualNetworks">, name: string): Ranges {
  return {name, ranges: networkNamed(virtualNetworks, name).addressSpace};
}

/** Returns the addresses of the sites that the *gateway* connects to. */
export function siteRanges({sites}: Pick<Gateway, "sites">): readonly Ranges[] {
  return [...sites.values()].map(({name, addressSpace}) => ({name, ranges: addressSpace}));
}

/** Returns which exact ranges *some* and *others* both have: "10.10.1.0/24"; null if there are none. */
export function overlapText(some: readonly Ranges[], others: readonly Ranges[]): string | null {
  const common = commonRanges(allOf(some), allOf(others));
  return listText(common.map(({text}) => text)) || null;
}

/** Returns the same with which of the *others* has them: "10.10.1.0/24 of data"; null if there are none. */
export function overlapOwners({ranges: own}: Ranges, others: readonly Ranges[]): string | null {
  const found = others.flatMap(({name, ranges}) => commonRanges(own, ranges).map(({text}) => `${text} of ${name}`));
  return listText(found) || null;
}

/** Returns the largest blocks that *a* and *b* both have, each once, in the order of *a*. */
export function commonRanges(a: readonly Cidr[], b: readonly Cidr[]): readonly Cidr[] {
  // Of two blocks that overlap, one holds the other: the smaller is what both have.
  const blocks = a.flatMap((one) =>
    b.flatMap((other) => (contains(one, other) ? [other] : contains(other, one) ? [one] : []))
  );
  const distinct = [...new Map(blocks.map((block) => [block.text, block])).values()];
  return distinct.filter((block) => !distinct.some((other) => other !== block && contains(other, block)));
}

function allOf(ranges: readonly Ranges[]): readonly Cidr[] {
  return ranges.flatMap((own) => own.ranges);
}
