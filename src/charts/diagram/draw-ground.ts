import {groupBy} from "../../group-by.ts";
import type {Drawing} from "./drawing.ts";
import type {Layout, Placed} from "./layout.ts";
import {fitted} from "./text-width.ts";
import type {Rank} from "./thing.ts";

const titles: Readonly<Record<Rank, string>> = {
  plans: "App Service plans",
  entered: "networks entered",
  beyond: "networks beyond",
  outside: "outside"
};

/** Returns what is behind the boxes: the title of each column, and a ground for the networks of each region. */
export function drawGround(drawing: Drawing, layout: Layout): SVGElement[] {
  const boxes = [...layout.placed.values()].filter(({item}) => item.box !== null);
  const columns = [...groupBy(boxes, ({item}) => item.column)].sort(([a], [b]) => a - b);
  const regions = groupBy(
    boxes.filter(({item}) => item.region !== null),
    ({item}) => JSON.stringify([item.column, item.region])
  );
  return [
    ...[...regions.values()].flatMap((members) => drawRegion(drawing, members)),
    ...columns.map(([, members]) => drawTitle(drawing, layout, members))
  ];
}

function drawTitle({element, palette}: Drawing, {isStack}: Layout, members: readonly Placed[]): SVGElement {
  const [first] = members;
  const rank = first?.item.box?.box.rank ?? "plans";
  const top = Math.min(...members.map(({y}) => y)) - (first?.item.region === null ? 8 : 28);
  const attributes = {x: first?.x ?? 0, y: Math.round(isStack ? top : 13), "font-size": 11, fill: palette.muted};
  return element("text", {...attributes, "font-weight": 600}, fitted(titles[rank], first?.width ?? 0, 11));
}

function drawRegion({element, palette}: Drawing, members: readonly Placed[]): SVGElement[] {
  const x = Math.min(...members.map((one) => one.x)) - 6;
  const y = Math.min(...members.map((one) => one.y)) - 20;
  const foot = Math.max(...members.map((one) => one.y + one.item.height)) + 6;
  const width = (members[0]?.width ?? 0) + 12;
  const ground = {x, y: round(y), width, height: round(foot - y), rx: 8, fill: palette.hairline, "fill-opacity": 0.45};
  const name = members[0]?.item.region ?? "";
  const text = {x: x + 6, y: round(y + 13.5), "font-size": 10.5, fill: palette.muted};
  return [element("rect", ground), element("text", text, fitted(name, width - 12, 10.5))];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
