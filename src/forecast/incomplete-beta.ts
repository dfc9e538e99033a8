/** The sum of the shapes alpha and beta of every PERT distribution. */
export const shapeSum = 6;

/**
 * Returns the probability that a beta variable of the shapes *alpha*, from 1 to 5,
 * and 6 - *alpha* is at most *x*, from 0 to 1: the regularised incomplete beta
 * function, to about 14 digits.
 */
export function incompleteBeta(alpha: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x > 0.5 ? 1 - fromLeft(shapeSum - alpha, 1 - x) : fromLeft(alpha, x);
}

/** Returns the density of the same variable at *x*. */
export function betaDensity(alpha: number, x: number): number {
  return (Math.pow(x, alpha - 1) * Math.pow(1 - x, shapeSum - alpha - 1)) / completeBeta(alpha);
}

// The power series of the integral: its terms shrink at least as fast as powers of x, which is half at most.
function fromLeft(alpha: number, x: number): number {
  const beta = shapeSum - alpha;
  let term = 1;
  let sum = 1 / alpha;
  for (let n = 1; n < 80; n++) {
    term *= ((n - beta) / n) * x;
    sum += term / (alpha + n);
    if (Math.abs(term) < 1e-18) break;
  }
  return (Math.pow(x, alpha) * sum) / completeBeta(alpha);
}

/**
 * Returns the beta function of *alpha* and 6 - *alpha*. By the reflection formula
 * of the gamma function it is π / sin(π alpha) × (1 - alpha) … (5 - alpha) / 120,
 * in which one factor meets the zero of the sine.
 */
function completeBeta(alpha: number): number {
  const nearest = Math.round(alpha);
  const distance = alpha - nearest;
  const angle = Math.PI * distance;
  let product = (nearest % 2 === 0 ? -1 : 1) * (distance === 0 ? 1 : angle / Math.sin(angle));
  for (let k = 1; k < shapeSum; k++) if (k !== nearest) product *= k - alpha;
  return product / 120;
}
