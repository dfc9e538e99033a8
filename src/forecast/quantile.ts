import type {Estimate} from "../topology/volume.ts";
import {pertQuantile} from "./pert-quantile.ts";
import {toThousandths} from "./thousandths.ts";

/**
 * Returns the quantile function of a range in thousandths: the value below which
 * an *estimate* lies with a probability of 0 to 1, rounded half-even to 0.001.
 */
export function toQuantile({low, typical, high, distribution}: Estimate): (probability: number) => number {
  const [least, most] = [toThousandths(low), toThousandths(high)];
  const [start, mode, end] = [low, typical, high].map((value) => value.times(1000).toNumber()) as [
    number,
    number,
    number
  ];
  const share = (mode - start) / (end - start);
  const quantile = distribution === "pert" ? pertQuantile(share) : triangularQuantile(share);
  return (probability) => {
    const value = halfEven(start + quantile(probability) * (end - start));
    return Math.min(most, Math.max(least, value));
  };
}

/** Returns the quantile function of the triangular distribution on 0 to 1 whose most likely value is *mode*. */
export function triangularQuantile(mode: number): (probability: number) => number {
  return (probability) =>
    probability < mode ? Math.sqrt(probability * mode) : 1 - Math.sqrt((1 - probability) * (1 - mode));
}

function halfEven(value: number): number {
  const nearest = Math.floor(value + 0.5);
  // Beside the middle between two numbers, and far from where floats have no halves, it is that.
  if (Math.abs(value - nearest) < 0.5) return nearest;
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below % 2 === 0 ? below : below + 1;
  return rest < 0.5 ? below : below + 1;
}
