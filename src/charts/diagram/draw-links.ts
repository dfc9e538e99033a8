import type {Drawing} from "./drawing.ts";
import {dimmed, identifier, pointed} from "./drawing.ts";
import type {LinkLabel} from "./link-labels.ts";
import {labelSize} from "./link-labels.ts";
import {linkStyle} from "./link-style.ts";
import {plainText} from "./plain-text.ts";
import {thingWords} from "./thing-words.ts";
import type {Thing} from "./thing.ts";
import type {Wire} from "./wire.ts";

/** Returns the line of a link; a peering is a resource, and can be selected as one. */
export function drawWire(drawing: Drawing, {link, path, width}: Wire, thing: Thing, fullness = 0.9): SVGElement {
  const {element, palette, selection, currency} = drawing;
  const {stroke, dashes} = linkStyle(link.kind, palette);
  const isMarked = selection.isMarked(thing.ids);
  const words = thingWords(thing, currency);
  const opacity = selection.isLinkLit(link) || isMarked ? fullness : dimmed / 2;
  return element(
    "g",
    {
      "data-link": link.kind,
      "data-resource": identifier(drawing, thing.id),
      "data-selected": isMarked ? "true" : undefined,
      ...(thing.id === null ? {"aria-label": words, role: "img"} : pointed(drawing, words))
    },
    element("title", {}, words),
    // The band is as wide as the GB are many; the line in it tells the kind.
    element("path", {d: path, fill: "none", stroke, "stroke-width": width, "stroke-opacity": opacity * 0.45}),
    element("path", {
      d: path,
      fill: "none",
      stroke,
      "stroke-width": 1.5,
      "stroke-dasharray": dashes,
      "stroke-opacity": opacity
    })
  );
}

/** Returns the text at a link, on a ground of its own so that it can be read over lines. */
export function drawLabel(
  {element, palette, selection}: Drawing,
  {link}: Wire,
  {text, at: [x, y]}: LinkLabel
): SVGElement {
  return element(
    "text",
    {
      x,
      y: Math.round((y + 3.5) * 10) / 10,
      "font-size": labelSize,
      "text-anchor": "middle",
      fill: link.kind === "does not arrive" ? palette.status.over : palette.foreground,
      stroke: palette.background,
      "stroke-width": 3.5,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
      "pointer-events": "none",
      opacity: selection.isLinkLit(link) ? undefined : dimmed
    },
    text
  );
}

/**
 * Returns the way of a *flow* over the *wires* that it takes: without colour, so that
 * it can be pointed at, until it is selected.
 */
export function drawFlow(drawing: Drawing, flow: string, wires: readonly Wire[]): SVGElement {
  const {element, palette, selection} = drawing;
  const isMarked = selection.isFlowMarked(flow);
  const words = `flow ${plainText(flow)}`;
  return element(
    "path",
    {
      d: wires.map(({path}) => path).join(""),
      fill: "none",
      "data-flow": identifier(drawing, flow),
      "data-selected": isMarked ? "true" : undefined,
      stroke: isMarked ? palette.foreground : palette.background,
      "stroke-opacity": isMarked ? 0.9 : 0,
      "stroke-width": isMarked ? 2 : 9,
      "pointer-events": "stroke",
      ...pointed(drawing, words)
    },
    element("title", {}, words)
  );
}
