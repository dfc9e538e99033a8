import type {Layout} from "./layout.ts";
import {volumeText} from "./link-things.ts";
import {textWidth} from "./text-width.ts";
import type {Thing} from "./thing.ts";
import type {Point, Wire} from "./wire.ts";

/** What is written at a link, and where its middle is. */
export interface LinkLabel {
  readonly text: string;
  readonly at: Point;
}

/** The size of the text at links, in pixels. */
export const labelSize = 10;

// More would hide what they are written on.
const labelsAtMost = 32;

interface Taken {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/**
 * Returns what is written at each of the *wires*: its GB, its cost, and how many
 * findings it has. What carries most comes first; a label without room is left out,
 * for it is in the table.
 */
export function linkLabels(
  wires: readonly Wire[],
  things: ReadonlyMap<Wire, Thing>,
  layout: Layout
): ReadonlyMap<Wire, LinkLabel> {
  const taken = boxesOf(layout);
  const labels = new Map<Wire, LinkLabel>();
  const urgent = (wire: Wire) => Number(wire.link.kind === "does not arrive");
  const inOrder = [...wires].sort((a, b) => urgent(b) - urgent(a) || b.link.gb.comparedTo(a.link.gb));
  for (const wire of inOrder.slice(0, labelsAtMost)) {
    const label = labelTexts(wire, things.get(wire)).flatMap((text) => labelAt(wire, text, taken, layout) ?? [])[0];
    if (label === undefined) continue;
    const half = textWidth(label.text, labelSize) / 2;
    taken.push({left: label.at[0] - half, right: label.at[0] + half, top: label.at[1] - 6.5, foot: label.at[1] + 6.5});
    labels.set(wire, label);
  }
  return labels;
}

function boxesOf({placed}: Layout): Taken[] {
  return [...placed.values()]
    .filter(({item}) => item.box !== null)
    .map(({x, y, width, item}) => ({left: x, right: x + width, top: y, foot: y + item.height}));
}

function labelAt({spots}: Wire, text: string, taken: readonly Taken[], {width}: Layout): LinkLabel | undefined {
  const half = textWidth(text, labelSize) / 2;
  const isFree = ([x, y]: Point) =>
    taken.every((d) => y + 6.5 <= d.top || y - 6.5 >= d.foot || x - half > d.right + 2 || x + half < d.left - 2);
  const at = spots.map(([x, y]): Point => [Math.min(x, width - half), y]).find(isFree);
  return at && {text, at};
}

// In full, and in short for where there is less room.
function labelTexts({link}: Wire, thing: Thing | undefined): string[] {
  const mark = link.kind === "does not arrive" ? "× " : "";
  const count = thing?.facts.findings.filter(({severity}) => severity !== "info").length ?? 0;
  if (link.flows.length === 0 && count === 0) return [];
  const volume = link.flows.length === 0 ? [] : [`${mark}${volumeText(link)}`];
  const warned = [...volume, ...(count > 0 ? [`▲${count}`] : [])];
  const cost = thing?.facts.cost ?? null;
  return [...(cost === null ? [] : [[...volume, cost, ...warned.slice(volume.length)].join(" · ")]), warned.join(" ")];
}
