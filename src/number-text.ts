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

/** Returns the *count* of a *noun* that takes an s: `1 day`, `2,922 days`. */
export function counted(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ",")} ${noun}${count === 1 ? "" : "s"}`;
}
