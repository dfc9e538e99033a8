import type {Decimal} from "./money.ts";

/** Returns the *value* with thousands separators and exactly *places* decimals: `1,234.50`. */
export function grouped(value: Decimal, places: number): string {
  const [whole = "", fraction] = value.toFixed(places).split(".");
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** Returns the *value* with thousands separators and as many decimals as it has. */
export function groupedExactly(value: Decimal): string {
  return grouped(value, value.decimalPlaces());
}
