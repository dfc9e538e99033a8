import {betaDensity, incompleteBeta} from "./incomplete-beta.ts";

// Nodes lie closer at both ends, where the curve bends most.
const cellCount = 512;
const nodes = Float64Array.from({length: cellCount + 1}, (_, i) => (1 - Math.cos((Math.PI * i) / cellCount)) / 2);

/**
 * Returns the quantile function of the PERT distribution on 0 to 1 whose most
 * likely value is *mode*: the share of 1 below which the probability lies. Between
 * tabulated nodes the distribution is a cubic with its slopes, at the two ends it
 * is solved itself; the error is below 1e-8.
 */
export function pertQuantile(mode: number): (probability: number) => number {
  const alpha = 1 + 4 * mode;
  const sums = nodes.map((x) => incompleteBeta(alpha, x));
  const densities = nodes.map((x) => betaDensity(alpha, x));
  const guide = Uint16Array.from({length: cellCount}, (_, i) => cellOf(sums, i / cellCount));
  return (probability) => {
    if (probability <= 0) return 0;
    if (probability >= 1) return 1;
    const cell = cellFrom(sums, guide[Math.floor(probability * cellCount)] ?? 0, probability);
    if (cell === 0 || cell === cellCount - 1) return bisected(alpha, cell, probability);
    return withinCell(sums, densities, cell, probability);
  };
}

function cellOf(sums: Float64Array, probability: number): number {
  let [low, high] = [0, cellCount];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 1) <= probability) low = middle;
    else high = middle;
  }
  return low;
}

// The first ones of a guide are few cells away, where they are not at an end.
function cellFrom(sums: Float64Array, guess: number, probability: number): number {
  let cell = guess;
  while (cell < cellCount - 1 && (sums[cell + 1] ?? 1) <= probability) ++cell;
  return cell;
}

// Newton's steps on the cubic of Hermite through both nodes, from the straight line between them.
function withinCell(sums: Float64Array, densities: Float64Array, cell: number, probability: number): number {
  const [x0 = 0, x1 = 1] = [nodes[cell], nodes[cell + 1]];
  const [f0 = 0, f1 = 1] = [sums[cell], sums[cell + 1]];
  const width = x1 - x0;
  const rise = f1 - f0;
  const [d0, d1] = [(densities[cell] ?? 0) * width, (densities[cell + 1] ?? 0) * width];
  const [square, cube] = [3 * rise - 2 * d0 - d1, d0 + d1 - 2 * rise];
  const target = probability - f0;
  let t = rise > 0 ? target / rise : 0;
  for (let step = 0; step < 4; step++) {
    const slope = d0 + t * (2 * square + t * 3 * cube);
    if (slope <= 0) break;
    t = Math.min(1, Math.max(0, t - (t * (d0 + t * (square + t * cube)) - target) / slope));
  }
  return x0 + t * width;
}

function bisected(alpha: number, cell: number, probability: number): number {
  let [low = 0, high = 1] = [nodes[cell], nodes[cell + 1]];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(alpha, middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
