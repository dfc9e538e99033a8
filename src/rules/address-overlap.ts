import type {Cidr} from "../topology/cidr.ts";
import {contains, overlaps} from "../topology/cidr.ts";
import type {Gateway} from "../topology/gateway.ts";
import type {Topology} from "../topology/topology.ts";

/** Address ranges, and what has them. */
export interface Ranges {
  readonly name: string;
  readonly ranges: readonly Cidr[];
}

/** Returns the addresses of the network of that *name*. */
export function networkRanges({virtualNetworks}: Topology, name: string): Ranges {
  return {name, ranges: virtualNetworks.get(name)?.addressSpace ?? []};
}

/** Returns the addresses of the sites that the *gateway* connects to. */
export function siteRanges({sites}: Gateway): readonly Ranges[] {
  return [...sites.values()].map(({name, addressSpace}) => ({name, ranges: addressSpace}));
}

/**
 * Returns which exact ranges *some* and *others* both have, and which of the
 * others has them: "10.10.1.0/24 (data)"; null if there are none.
 */
export function overlapText(some: readonly Ranges[], others: readonly Ranges[]): string | null {
  const own = some.flatMap(({ranges}) => ranges);
  const found = others.flatMap(({name, ranges}) => common(own, ranges).map(({text}) => ({name, text})));
  if (found.length === 0) return null;
  const isPlain = others.length === 1;
  return found.map(({name, text}) => (isPlain ? text : `${text} (${name})`)).join(", ");
}

// Of two blocks that overlap, one holds the other: the smaller is what both have.
function common(a: readonly Cidr[], b: readonly Cidr[]): readonly Cidr[] {
  const blocks = a.flatMap((one) =>
    b.filter((other) => overlaps(one, other)).map((other) => (one.prefixLength > other.prefixLength ? one : other))
  );
  const distinct = [...new Map(blocks.map((block) => [block.text, block])).values()];
  return distinct.filter((block) => !distinct.some((other) => other !== block && contains(other, block)));
}
