import type {Markish} from "@observablehq/plot";
import * as Plot from "@observablehq/plot";
import type {Palette} from "./palette.ts";

/** What a colour, or a pattern, of a chart stands for. */
export interface LegendItem {
  readonly name: string;
  readonly fill: string;
}

interface Placed extends LegendItem {
  readonly left: number;
  readonly row: number;
}

const rowHeight = 18;
const characterWidth = 6.2;
const swatch = 10;

/**
 * Returns a legend inside the picture, in as many rows at its top as a chart of that
 * *width* needs: the height to leave free above the frame, and the marks.
 */
export function legend(
  items: readonly LegendItem[],
  {width, marginLeft, palette}: {width: number; marginLeft: number; palette: Palette}
): {readonly height: number; readonly marks: readonly Markish[]} {
  const placed: Placed[] = [];
  let [left, row] = [0, 0];
  for (const item of items) {
    const own = swatch + 22 + characterWidth * item.name.length;
    if (left > 0 && left + own > width) [left, row] = [0, row + 1];
    placed.push({...item, left, row});
    left += own;
  }
  const height = (row + 1) * rowHeight + 6;
  const marks = placed.flatMap(({name, fill, ...place}) => {
    // From the left of the frame to that of the picture, and from its top into the margin.
    const [dx, dy] = [place.left - marginLeft, place.row * rowHeight - height + 8];
    const shared = {frameAnchor: "top-left", dx, dy} as const;
    return [
      Plot.dot([name], {...shared, symbol: "square", r: swatch / 2, fill, stroke: "none", dx: dx + swatch / 2}),
      Plot.text([name], {
        ...{...shared, text: (d: string) => d, textAnchor: "start", lineAnchor: "middle"},
        ...{dx: dx + swatch + 6, fill: palette.foreground}
      })
    ];
  });
  return {height, marks};
}
