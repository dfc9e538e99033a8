/** The rectangle of a thing. */
export interface Box {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** Returns the rectangles of all things, those that count several too. */
export function boxes(svg: SVGSVGElement): Box[] {
  const things = [...svg.querySelectorAll("g")].filter((thing) => thing.querySelector("rect") !== null);
  return things.map((thing) => {
    const rectangle = thing.querySelector("rect")!;
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(rectangle.getAttribute(name)));
    return {id: thing.getAttribute("data-resource") ?? "", left: x!, right: x! + width!, top: y!, foot: y! + height!};
  });
}

const isApart = (a: Box, b: Box) => a.right <= b.left || b.right <= a.left || a.foot <= b.top || b.foot <= a.top;
/** Whether *a* lies in *b*. */
export const isIn = (a: Box, b: Box) =>
  a.left >= b.left - 0.2 && a.right <= b.right + 0.2 && a.top >= b.top - 0.2 && a.foot <= b.foot + 0.2;
const standsAlone = ({id}: Box) => /^(virtualNetwork\/|site\/|hybridConnection\/|internet$)/.test(id);

/** Returns the pairs of things of which one is neither apart from the other nor a part in it. */
export function overlaps(all: readonly Box[]): string[] {
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => {
      const isNested = (isIn(a, b) && !standsAlone(a)) || (isIn(b, a) && !standsAlone(b));
      return isApart(a, b) || isNested ? [] : [`${a.id} and ${b.id}`];
    })
  );
}
