/** Draws that are the same for the same seed, on every machine. */
export interface Random {
  /** Returns a whole number from *low* to *high*, both included. */
  readonly between: (low: number, high: number) => number;
  /** Returns true so many times of a hundred. */
  readonly percent: (share: number) => boolean;
  /** Returns one of the *items*; one that is in them twice comes twice as often. */
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Returns the draws of a *seed*, by the generator known as Mulberry32: whole numbers only, so that no rounding differs. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  };
  const below = (count: number) => next() % count;
  return {
    between: (low, high) => low + below(high - low + 1),
    percent: (share) => below(100) < share,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    }
  };
}
