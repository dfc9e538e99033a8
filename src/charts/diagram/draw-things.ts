import type {Drawing} from "./drawing.ts";
import {dimmed, identifier, pointed} from "./drawing.ts";
import type {Placed} from "./layout.ts";
import type {Line} from "./lines.ts";
import {statusOf} from "./lines.ts";
import {inset} from "./measured.ts";
import {plainText} from "./plain-text.ts";
import {thingWords} from "./thing-words.ts";
import type {Box, Thing} from "./thing.ts";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth?: number;
  readonly rx?: number;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Returns the box at its place, each of its things a group of its own, so that each can be dimmed alone. */
export function drawBox(drawing: Drawing, {item, x, y, width}: Placed): SVGElement[] {
  const {box: own} = item;
  if (own === null) return [];
  const {box, head, parts, height} = own;
  const ids = [...box.thing.ids, ...(box.isBundled ? parts.flatMap(({part}) => part.thing.ids) : [])];
  const frame = drawThing(
    drawing,
    {...box.thing, ids},
    {x, y, width, height},
    lookOf(drawing, box),
    head.lines,
    box.thing
  );
  const inner = parts.map(({part, written, top}) => {
    const [side, stroke] = part.isFramed ? [inset, statusStroke(drawing, part.thing)] : [0, "none"];
    const place = {x: x + side, y: y + top, width: width - 2 * side, height: written.height};
    const fill = part.isFramed ? drawing.palette.background : "none";
    return drawThing(drawing, part.thing, place, {fill, stroke, rx: 4}, written.lines, part.thing);
  });
  return [frame, ...inner];
}

function drawThing(drawing: Drawing, stands: Thing, place: Place, look: Look, lines: readonly Line[], thing: Thing) {
  const {element, selection, currency} = drawing;
  const isMarked = selection.isMarked(thing.ids);
  const words = thingWords(thing, currency);
  const rectangle = element("rect", {
    ...rounded(place),
    rx: look.rx ?? 6,
    fill: look.fill,
    stroke: isMarked ? drawing.palette.foreground : look.stroke,
    "stroke-width": isMarked ? 2.5 : look.strokeWidth,
    "pointer-events": "all"
  });
  return element(
    "g",
    {
      "data-resource": identifier(drawing, thing.id),
      "data-status": statusOf(thing) ?? undefined,
      "data-selected": isMarked ? "true" : undefined,
      opacity: selection.isLit(stands.ids) ? undefined : dimmed,
      ...(thing.id === null ? {"aria-label": words, role: "img"} : pointed(drawing, words, readOn(lines)))
    },
    element("title", {}, words),
    rectangle,
    ...lines.flatMap((line) => [" ", drawLine(drawing, line, place)])
  );
}

// With a space between texts, here and where they are drawn, so that they are told apart where they are only read.
function readOn(lines: readonly Line[]): string {
  return lines.map(({spans}) => spans.map(({text}) => plainText(text)).join(" ")).join(" ");
}

function drawLine({element}: Drawing, {x, y, size, isBold, isEnd, spans}: Line, place: Place): SVGElement {
  const texts = spans.flatMap(({text, fill}, i) => {
    // What is read from right to left turns nothing beside it.
    const bidi = rightToLeft.test(text) ? "isolate" : undefined;
    const span = element("tspan", {fill, dx: i > 0 ? 3 : undefined, "unicode-bidi": bidi}, text);
    return i > 0 ? [" ", span] : [span];
  });
  const attributes = {
    x: round(place.x + x),
    y: round(place.y + y),
    "font-size": size,
    "font-weight": isBold ? 600 : undefined,
    "text-anchor": isEnd ? "end" : undefined,
    direction: "ltr",
    "pointer-events": "none"
  };
  return element("text", attributes, ...texts);
}

function lookOf(drawing: Drawing, {rank, thing}: Box): Look {
  const {palette} = drawing;
  const rx = rank === "outside" ? 14 : 6;
  const status = statusOf(thing);
  if (status !== null && status !== "ok") {
    return {fill: palette.background, stroke: palette.status[status], strokeWidth: 1.6, rx};
  }
  const stroke = rank === "plans" ? palette.category.plan : palette.muted;
  return {fill: palette.background, stroke, rx};
}

function statusStroke({palette}: Drawing, thing: Thing): string {
  const status = statusOf(thing);
  return status === null || status === "ok" ? palette.category.gateway : palette.status[status];
}

function rounded({x, y, width, height}: Place): Place {
  return {x: round(x), y: round(y), width: round(width), height: round(height)};
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
