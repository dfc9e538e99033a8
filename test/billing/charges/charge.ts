/** A charge computed by hand: what is written in the document, and what a line of its bill must come to. */
export interface Charge {
  readonly what: string;
  readonly spec: object;
  /** The beginning of resource and meter of the lines that count: `plan/web`, `gateway/hub/vpn S2S`. */
  readonly of: string;
  /** The arithmetic, with the published rates: `3 × 730 × 0.315`. */
  readonly sum: string;
  /** What it comes to, worked out by hand. */
  readonly is: string;
  readonly on?: string;
}

const scale = 30;

/** Returns what a *sum* of products of decimals comes to, by whole numbers alone: `3 × 730 × 0.315 + 1` is `690.85`. */
export function worked(sum: string): string {
  const total = sum.split(" + ").reduce((all, product) => all + productOf(product), 0n);
  const digits = total.toString().padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, "");
}

function productOf(product: string): bigint {
  const factors = product.split(" × ").map((factor) => factor.replaceAll(",", "").split("."));
  const decimals = factors.reduce((count, [, fraction = ""]) => count + fraction.length, 0);
  const digits = factors.reduce((all, [whole = "", fraction = ""]) => all * BigInt(whole + fraction), 1n);
  return digits * 10n ** BigInt(scale - decimals);
}
