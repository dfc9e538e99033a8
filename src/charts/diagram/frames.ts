import type {Box, Rank} from "./thing.ts";

/** Where a column is, and how wide. */
export interface Frame {
  readonly left: number;
  readonly width: number;
}

/** The columns of a diagram by their ranks, from left to right; in a stack they are all in the same place. */
export interface Frames {
  readonly columns: ReadonlyMap<Rank, Frame>;
  readonly gap: number;
  readonly isStack: boolean;
}

const ranks: readonly Rank[] = ["plans", "entered", "beyond", "outside"];
const narrowest = 128;
const widest = 230;
const leastGap = 78;
const stackGutter = 84;

/** Returns the columns for the *boxes* in that *width*; a stack where they would be too narrow to be read. */
export function toFrames(boxes: readonly Box[], width: number): Frames {
  const present = ranks.filter((rank) => boxes.some((box) => box.rank === rank));
  const shares = sharesOf(boxes, present);
  const room = (width - 2 - (present.length - 1) * leastGap) / present.length;
  if (room < narrowest) {
    const frame = {left: 1, width: width - stackGutter - 2};
    return {columns: new Map(present.map((rank) => [rank, frame])), gap: stackGutter, isStack: true};
  }
  const widths = shares.map((share) => Math.floor(Math.min(widest, room) * share));
  const used = widths.reduce((a, b) => a + b, 0);
  const gap = present.length > 1 ? (width - 2 - used) / (present.length - 1) : width - used;
  const lefts = widths.map((_, i) => 1 + widths.slice(0, i).reduce((a, b) => a + b, 0) + i * gap);
  const columns = present.map((rank, i) => [rank, {left: lefts[i] ?? 1, width: widths[i] ?? room}] as const);
  return {columns: new Map(columns), gap, isStack: false};
}

// Plans in groups have names and costs on one line, and so need more room than what is outside.
function sharesOf(boxes: readonly Box[], present: readonly Rank[]): number[] {
  const isGrouped = boxes.some(({isBundled}) => isBundled);
  if (!isGrouped || present.length < 3) return present.map(() => 1);
  return present.map((rank) => (rank === "plans" ? 1.3 : rank === "outside" ? 0.82 : 0.94));
}
