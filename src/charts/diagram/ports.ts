import {groupBy} from "../../group-by.ts";
import type {Layout} from "./layout.ts";
import type {Link} from "./link.ts";
import {portOf} from "./measured.ts";

/** Returns how far down the picture one end of a link is. */
export type Ports = (link: Link, end: "from" | "to") => number;

interface End {
  readonly link: Link;
  readonly end: "from" | "to";
  readonly id: string;
  readonly box: string;
  /** How far down what it leads to is, which says what crosses what. */
  readonly towards: number;
  readonly isRight: boolean;
}

const farthestApart = 9;

/** Returns where the links of the *layout* end, spread over what they lead to so that they do not cross there. */
export function toPorts(layout: Layout): Ports {
  const places = new Map<string, number>();
  const groups = groupBy(endsOf(layout), ({box, id, isRight}) => JSON.stringify([box, id, isRight]));
  for (const ends of groups.values()) {
    const {middle, height} = port(layout, ends[0]);
    const apart = Math.min(farthestApart, height / ends.length);
    ends
      .sort((a, b) => a.towards - b.towards)
      .forEach(({link, end}, i) => places.set(key(link, end), middle + (i - (ends.length - 1) / 2) * apart));
  }
  return (link, end) => places.get(key(link, end)) ?? 0;
}

function endsOf({chains, placed, isStack}: Layout): End[] {
  return chains.flatMap(({link, items}) => {
    const [first = "", second = ""] = items;
    const [last = "", before = ""] = items.toReversed();
    return [
      {link, end: "from" as const, id: link.from, box: first, next: second},
      {link, end: "to" as const, id: link.to, box: last, next: before}
    ].map(({next, ...rest}) => {
      const [own, other] = [placed.get(rest.box), placed.get(next)];
      const towards = other ? other.y + other.item.height / 2 : 0;
      return {...rest, towards, isRight: isStack || (own?.x ?? 0) <= (other?.x ?? 0)};
    });
  });
}

function port({placed}: Layout, end: End | undefined): {middle: number; height: number} {
  const own = placed.get(end?.box ?? "");
  if (!own?.item.box || !end) return {middle: 0, height: 0};
  const {middle, height} = portOf(own.item.box, end.id);
  return {middle: own.y + middle, height};
}

function key({from, to, kind}: Link, end: "from" | "to"): string {
  return JSON.stringify([from, to, kind, end]);
}
