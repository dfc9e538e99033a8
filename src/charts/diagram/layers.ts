import type {Anchors} from "./anchors.ts";
import type {Hop, Item} from "./item.ts";
import type {Link} from "./link.ts";
import type {MeasuredBox} from "./measured.ts";
import {portOf} from "./measured.ts";
import type {Rank} from "./thing.ts";

/** A link with the items that it passes, its own ends first and last. */
export interface Chain {
  readonly link: Link;
  readonly items: readonly string[];
}

/** The columns of a diagram before their order, and what joins them. */
export interface Layers {
  readonly columns: readonly (readonly Item[])[];
  readonly hops: readonly Hop[];
  readonly chains: readonly Chain[];
}

const ranks: readonly Rank[] = ["plans", "entered", "beyond", "outside"];
const laneHeight = 10;

/**
 * Returns the boxes in columns by their ranks, none of them empty. What leads past a
 * column has a lane in it, one for all that leads to the same box; of a *stack*
 * everything is in sight at the side, and there are none.
 */
export function toLayers(
  boxes: readonly MeasuredBox[],
  links: readonly Link[],
  anchors: Anchors,
  isStack: boolean
): Layers {
  const present = ranks.filter((rank) => boxes.some(({box}) => box.rank === rank));
  const items = boxes.map((measured): Item => {
    const {key, rank, region} = measured.box;
    return {key, column: present.indexOf(rank), region, height: measured.height, box: measured};
  });
  const known = new Map(items.map((item) => [item.key, item]));
  const chains = links.flatMap((link) => toChain(link, known, anchors, isStack) ?? []);
  const lanes = toLanes(chains, known);
  const all = [...items, ...lanes];
  return {
    columns: present.map((_, column) => all.filter((item) => item.column === column)),
    hops: chains.flatMap((chain) => hopsOf(chain, known)),
    chains
  };
}

function toChain(link: Link, known: ReadonlyMap<string, Item>, anchors: Anchors, isStack: boolean): Chain | null {
  const from = known.get(anchors.boxOf(link.from) ?? "");
  const to = known.get(anchors.boxOf(link.to) ?? "");
  if (from === undefined || to === undefined || from === to) return null;
  const [near, far] = from.column <= to.column ? [from, to] : [to, from];
  const between = isStack ? 0 : Math.max(0, far.column - near.column - 1);
  const lanes = Array.from({length: between}, (_, i) => laneKey(far, near.column + 1 + i));
  const passed = near === from ? lanes : lanes.toReversed();
  return {link, items: [from.key, ...passed, to.key]};
}

function laneKey({key}: Item, column: number): string {
  return `lane ${column} ${key}`;
}

function toLanes(chains: readonly Chain[], known: ReadonlyMap<string, Item>): Item[] {
  const keys = new Set(chains.flatMap(({items}) => items.slice(1, -1)).filter((key) => !known.has(key)));
  return [...keys].sort().map((key) => {
    const column = Number(key.split(" ")[1]);
    return {key, column, region: null, height: laneHeight, box: null};
  });
}

function hopsOf({link, items}: Chain, known: ReadonlyMap<string, Item>): Hop[] {
  const at = (key: string, id: string) => {
    const box = known.get(key)?.box;
    return box ? portOf(box, id).middle : laneHeight / 2;
  };
  return items.slice(1).map((to, i) => {
    const from = items[i] ?? to;
    return {from, to, fromAt: at(from, link.from), toAt: at(to, link.to)};
  });
}
