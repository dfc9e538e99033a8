import type {Palette} from "../palette.ts";
import type {Anchors} from "./anchors.ts";
import type {Item} from "./item.ts";
import type {Chain} from "./layers.ts";
import {toLayers} from "./layers.ts";
import type {Link} from "./link.ts";
import {toFrames} from "./frames.ts";
import {measured} from "./measured.ts";
import {ordered} from "./order.ts";
import {stacked} from "./stack.ts";
import {tops} from "./place.ts";
import type {Box} from "./thing.ts";

/** An item with its place in the picture. */
export interface Placed {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where everything is. */
export interface Layout {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly chains: readonly Chain[];
  /** How wide the room between columns is, or beside the stack. */
  readonly gap: number;
  readonly isStack: boolean;
  readonly width: number;
  readonly height: number;
}

const top = 24;

/** Returns the layout of *boxes* and *links* in that *width*: columns, or a stack with links at its side where columns would be too narrow. */
export function toLayout(
  boxes: readonly Box[],
  links: readonly Link[],
  anchors: Anchors,
  width: number,
  palette: Palette
): Layout {
  const {isStack, gap, columns: frames} = toFrames(boxes, width);
  const own = boxes.map((box) => measured(box, frames.get(box.rank)?.width ?? width, palette));
  const {columns, hops, chains} = toLayers(own, links, anchors, isStack);
  const inOrder = ordered(columns, hops);
  const at = isStack ? stacked(inOrder) : tops(inOrder, hops);
  const inRank = [...frames.values()];
  const all = inOrder.flat().map((item): Placed => {
    const {left, width: own} = inRank[item.column] ?? {left: 1, width};
    return {item, x: left, y: top + (at.get(item.key) ?? 0), width: own};
  });
  const height = Math.max(top, ...all.map(({y, item}) => y + item.height)) + 8;
  return {placed: new Map(all.map((one) => [one.item.key, one])), chains, gap, isStack, width, height};
}
