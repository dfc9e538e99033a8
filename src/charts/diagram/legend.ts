import type {Palette} from "../palette.ts";
import type {ElementMaker} from "./element.ts";
import {linkStyle} from "./link-style.ts";
import type {StepKind} from "./step.ts";
import {stepKinds} from "./step.ts";
import {textWidth} from "./text-width.ts";

/** A key to the lines and marks of a diagram, and how high it is. */
export interface Legend {
  readonly elements: readonly SVGElement[];
  readonly height: number;
}

interface Entry {
  readonly text: string;
  readonly kind: StepKind | null;
  readonly fill: string;
}

const size = 10.5;
const lineHeight = 18;
const sample = 26;

/** Returns the key to the *kinds* of links that are drawn and to the marks of findings, from *top* on in that *width*. */
export function legend(
  kinds: ReadonlySet<StepKind>,
  {element, palette}: {readonly element: ElementMaker; readonly palette: Palette},
  {top, width}: {readonly top: number; readonly width: number}
): Legend {
  let [x, y] = [0, top + 12];
  const elements = entriesOf(kinds, palette).flatMap((entry) => {
    const own = (entry.kind === null ? 0 : sample + 6) + textWidth(entry.text, size) * 0.93;
    if (x > 0 && x + own > width) [x, y] = [0, y + lineHeight];
    const drawn = drawEntry(element, palette, entry, x, y);
    x += own + 14;
    return drawn;
  });
  return {elements, height: y + 8 - top};
}

function entriesOf(kinds: ReadonlySet<StepKind>, palette: Palette): Entry[] {
  const present = stepKinds.filter((kind) => kinds.has(kind));
  return [
    ...present.map((kind): Entry => ({text: kind, kind, fill: palette.foreground})),
    {text: "findings:", kind: null, fill: palette.muted},
    {text: "× error", kind: null, fill: palette.status.over},
    {text: "▲ warning", kind: null, fill: palette.status.tight},
    {text: "○ to know", kind: null, fill: palette.muted}
  ];
}

function drawEntry(
  element: ElementMaker,
  palette: Palette,
  {text, kind, fill}: Entry,
  x: number,
  y: number
): SVGElement[] {
  const label = (left: number) => element("text", {x: Math.round(left), y, "font-size": size, fill}, text);
  if (kind === null) return [label(x)];
  const {stroke, dashes} = linkStyle(kind, palette);
  const at = {x1: Math.round(x), x2: Math.round(x + sample), y1: y - 4, y2: y - 4};
  return [element("line", {...at, stroke, "stroke-width": 3, "stroke-dasharray": dashes}), label(x + sample + 6)];
}
