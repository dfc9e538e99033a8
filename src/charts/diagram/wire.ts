import {curveBasis, curveBumpX, line} from "d3-shape";
import type {Layout, Placed} from "./layout.ts";
import type {Chain} from "./layers.ts";
import type {Link} from "./link.ts";
import type {Ports} from "./ports.ts";
import {toPorts} from "./ports.ts";

/** A place in the picture. */
export type Point = readonly [x: number, y: number];

/** A link as a line in the picture. */
export interface Wire {
  readonly link: Link;
  readonly path: string;
  /** As wide as its GB are many, in pixels. */
  readonly width: number;
  /** Where its label may stand, the best first. */
  readonly spots: readonly Point[];
}

const thinnest = 1.3;
const thickest = 10;
const bump = line<Point>().curve(curveBumpX);
const basis = line<Point>().curve(curveBasis);

/** Returns the links of the *layout* as lines; the one that carries most is the widest. */
export function wires(layout: Layout): Wire[] {
  const most = Math.max(1, ...layout.chains.map(({link}) => link.gb.toNumber()));
  const ports = toPorts(layout);
  return layout.chains.map((chain) => {
    const {link} = chain;
    const share = link.gb.toNumber() / most;
    // What does not arrive moves nothing, however much it would.
    const isIdle = share === 0 || link.kind === "does not arrive";
    const width = round(isIdle ? thinnest : thinnest + 0.7 + (thickest - 2) * Math.sqrt(share));
    return {link, width, ...course(layout, ports, chain)};
  });
}

function course(layout: Layout, ports: Ports, chain: Chain): Pick<Wire, "path" | "spots"> {
  const [from, to] = [at(layout, chain.items[0]), at(layout, chain.items.at(-1))];
  const [start, end] = [ports(chain.link, "from"), ports(chain.link, "to")];
  if (layout.isStack || from.x === to.x) return arc(layout, [from.x + from.width, start], end);
  const items = chain.items.map((key) => at(layout, key));
  const [first, last] = [items[0] ?? from, items.at(-1) ?? to];
  const isForward = first.x < last.x;
  const inOrder = isForward ? items : items.toReversed();
  const points = inOrder.flatMap(({item, x, y, width}, i): Point[] => {
    const isStart = i === 0;
    if (item.box === null) return [[x, y + item.height / 2], [x + width, y + item.height / 2]]; // prettier-ignore
    return isStart ? [[x + width, isForward ? start : end]] : [[x, isForward ? end : start]];
  });
  const rounded = points.map(([x, y]): Point => [round(x), round(y)]);
  const hops = rounded.slice(1).flatMap((to, i) => (i % 2 === 0 && rounded[i] ? [[rounded[i], to] as const] : []));
  const spots = [0.5, 0.36, 0.64, 0.24, 0.76].flatMap((t) => hops.map(([a, b]) => along(a, b, t)));
  return {path: bump(rounded) ?? "", spots};
}

// What stays in its column goes out to the right and comes back.
function arc({gap, isStack, height}: Layout, [x, y]: Point, end: number): Pick<Wire, "path" | "spots"> {
  const far = Math.abs(end - y);
  const room = gap - 14;
  const depth = isStack ? 14 + (room - 14) * Math.min(1, Math.sqrt(far / height)) : Math.min(room * 0.62, 26 + far / 8);
  const points: Point[] = [[x, y], [x + depth, y], [x + depth, end], [x, end]].map(([a = 0, b = 0]) => [round(a), round(b)]); // prettier-ignore
  const middle = (y + end) / 2;
  const spots = [0, -12, 12, -24, 24].map((by): Point => [round(x + depth * 0.92), round(middle + by)]);
  return {path: basis(points) ?? "", spots};
}

// A point of d3's bump curve: its handles are level with its ends, half way.
function along([x0, y0]: Point, [x1, y1]: Point, t: number): Point {
  const x = x0 + (x1 - x0) * (1.5 * t * (1 - t) + t ** 3);
  return [round(x), round(y0 + (y1 - y0) * (3 * t ** 2 - 2 * t ** 3))];
}

function at({placed}: Layout, key: string | undefined): Placed {
  const found = placed.get(key ?? "");
  if (found === undefined) throw new Error(`unplaced item: ${key}`);
  return found;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
