import {InputError} from "../errors.ts";
import {list} from "../topology/schema/list.ts";
import type {DocumentProblem} from "../topology/schema/problems.ts";
import {problemOf} from "../topology/schema/problems.ts";
import {shape} from "../topology/schema/shape.ts";
import {text} from "../topology/schema/text.ts";
import {priceRecord, priceSource} from "./price-record-schema.ts";
import type {PriceDocument, PriceSheet} from "./price-sheet.ts";
import {toPriceSheet} from "./price-sheet.ts";

const sheetSchema = shape(
  {id: text("an id"), sources: list(priceSource), records: list(priceRecord)},
  ({sources, records}, report) => {
    for (const [i, entry] of (records ?? []).entries()) {
      const at = (entry as {readonly source?: number} | undefined)?.source;
      if (sources === undefined || at === undefined || at < sources.length) continue;
      report(
        `unknown source: ${at} (${sources.length === 0 ? "there are none" : `0 to ${sources.length - 1}`})`,
        "records",
        i,
        "source"
      );
    }
  }
);

/** What a document says as a price sheet, and everything that is wrong with it; without problems it is complete. */
export function readPriceDocument(document: unknown): {
  readonly written: PriceDocument | undefined;
  readonly problems: readonly DocumentProblem[];
} {
  const {value, issues = []} = sheetSchema["~run"]({value: document}, {});
  return {written: value as PriceDocument | undefined, problems: issues.map(problemOf)};
}

/**
 * Returns the price sheet that *document* is, a plain value in the shape of
 * `data/prices/prices.json`; its prices are exact text. Throws an InputError with
 * everything that is wrong with it.
 */
export function parsePriceSheet(document: unknown): PriceSheet {
  const {written, problems} = readPriceDocument(document);
  if (problems.length > 0) throw new InputError(problems.map(({message, path}) => ({message, path})));
  return toPriceSheet(written as PriceDocument);
}
