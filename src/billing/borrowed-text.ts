import {groupedExactly} from "../number-text.ts";
import {Decimal} from "../money.ts";
import type {Bill} from "./bill.ts";

/** Returns how many prices of the *bill* are of another region, and of which: `2 prices are borrowed from eastus`; null if none is. */
export function borrowedText({lines}: Bill): string | null {
  const lenders = lines.flatMap(({borrowedFrom}) => borrowedFrom ?? []);
  if (lenders.length === 0) return null;
  const count = `${groupedExactly(new Decimal(lenders.length))} ${lenders.length === 1 ? "price is" : "prices are"}`;
  return `${count} borrowed from ${[...new Set(lenders)].join(", ")}`;
}
