import type {Palette} from "../palette.ts";
import type {Written} from "./lines.ts";
import {boxLines, partLines} from "./lines.ts";
import type {Box, Part} from "./thing.ts";

/** A part of a box as written, *top* pixels below the top of its box. */
export interface MeasuredPart {
  readonly part: Part;
  readonly written: Written;
  readonly top: number;
}

/** A box as written in a given width. */
export interface MeasuredBox {
  readonly box: Box;
  readonly head: Written;
  readonly parts: readonly MeasuredPart[];
  readonly width: number;
  readonly height: number;
}

/** How far a framed part keeps from the sides of its box. */
export const inset = 6;

/** Returns the *box* as it is written in *width* pixels. */
export function measured(box: Box, width: number, palette: Palette): MeasuredBox {
  const head = boxLines(box, width, palette);
  let top = head.height;
  const parts = box.parts.map((part): MeasuredPart => {
    const written = partLines(part, part.isFramed ? width - 2 * inset : width, palette);
    const placed = {part, written, top};
    top += written.height + (part.isFramed ? 5 : 0);
    return placed;
  });
  return {box, head, parts, width, height: top + (parts.length > 0 ? 5 : 0)};
}

/** Where a link meets a box: the middle and the height of what it leads to, from the top of the box. */
export interface Port {
  readonly middle: number;
  readonly height: number;
}

/** Returns where links to the resource *id* meet the *box*: at its part, or its head, or, bundled, the box as a whole. */
export function portOf({box, head, parts, height}: MeasuredBox, id: string): Port {
  if (box.isBundled) return {middle: height / 2, height: Math.min(height - 16, 120)};
  const own = parts.find(({part}) => part.thing.ids.includes(id));
  if (own === undefined) return {middle: head.height / 2, height: head.height - 8};
  return {middle: own.top + own.written.height / 2, height: own.written.height - 4};
}
