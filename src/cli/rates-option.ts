import type {Rates} from "../billing/rates/rate.ts";
import {readRates} from "../formats/read-rates.ts";
import type {Arguments, Effects} from "./command.ts";

/** The option of negotiated prices, for `parseArgs`. */
export const ratesOptions = {rates: {type: "string"}} as const;

/** What the option means. */
export const ratesHelp = {rates: "a file of negotiated discounts, mark-ups and contract prices"};

/** Returns the rates of the file that `--rates` names; undefined without. */
export async function ratesOf({values}: Arguments, {readFile}: Effects): Promise<Rates | undefined> {
  const file = values["rates"];
  return typeof file === "string" ? readRates(await readFile(file), file) : undefined;
}
