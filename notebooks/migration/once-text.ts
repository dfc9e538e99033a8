import type {Money} from "../../src/index.ts";
import {amountText} from "../../src/index.ts";
import type {Effort} from "./effort.ts";

/** Returns what the work of an *effort* comes to, once, in a sentence; that none is counted where no hours or no rate are given. */
export function onceText({hours, rate}: Effort, oneOff: Money): string {
  const {amount, currency} = oneOff;
  if (amount.isZero()) return `No work is counted, since ${hours === 0 ? "no hours are" : "no rate is"} given.`;
  return `${hours} ${hours === 1 ? "hour" : "hours"} at ${rate} ${currency}: ${amountText(oneOff)} ${currency}, once.`;
}
