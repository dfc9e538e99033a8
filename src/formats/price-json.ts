import type {LineItem} from "../billing/line-item.ts";

/** Returns how the price of a line is known, as plain data; *convertedFrom* only where it is converted. */
export function priceJson({price, convertedFrom}: LineItem) {
  return {...price, ...(convertedFrom === null ? {} : {convertedFrom})};
}
