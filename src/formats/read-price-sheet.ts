import {readPriceDocument} from "../prices/parse-price-sheet.ts";
import type {PriceDocument, PriceSheet} from "../prices/price-sheet.ts";
import {toPriceSheet} from "../prices/price-sheet.ts";
import {readSource} from "./read-topology.ts";
import {throwProblems} from "./throw-problems.ts";

/**
 * Returns the price sheet in *content*, that of a JSON file named *file* in the
 * shape of `data/prices/prices.json`: bytes, or text. Throws an InputError with
 * everything that is wrong, each with its place.
 */
export function readPriceSheet(content: string | Uint8Array, file: string): PriceSheet {
  const document = readSource(content, file);
  const {written, problems} = readPriceDocument(document.value);
  throwProblems(document, problems, file);
  return toPriceSheet(written as PriceDocument);
}
