import type {CostRange} from "../../src/index.ts";
import {amountText} from "../../src/index.ts";

/** Returns a cost between two amounts: `4,728.55 to 4,800.00`, or one amount if they are equal to the cent. */
export function rangeText({low, high}: CostRange): string {
  const [least, most] = [amountText(low), amountText(high)];
  return least === most ? least : `${least} to ${most}`;
}
