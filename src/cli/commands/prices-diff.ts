import {InputError} from "../../errors.ts";
import {evaluate} from "../../evaluation/evaluation.ts";
import {estimateJson} from "../../formats/estimate-json.ts";
import {jsonText} from "../../formats/json-text.ts";
import {readPriceSheet} from "../../formats/read-price-sheet.ts";
import {readTopology} from "../../formats/read-topology.ts";
import type {PriceSheet} from "../../prices/price-sheet.ts";
import {priceDiff} from "../../retail-prices/price-diff.ts";
import type {BillMove} from "../../retail-prices/price-diff-text.ts";
import {priceDiffText} from "../../retail-prices/price-diff-text.ts";
import type {Arguments, Effects} from "../command.ts";
import {exchangeRatesOf} from "../price-options.ts";
import {dayOf, formatOf, output, textOptions} from "../options.ts";

/** Shows which prices moved between two sheets, and what that does to the bill of a topology. */
export async function pricesDiff(args: Arguments, effects: Effects): Promise<number> {
  const [, oldFile, newFile, topologyFile, ...rest] = args.positionals;
  if (oldFile === undefined || newFile === undefined || rest.length > 0) {
    throw new InputError("prices diff takes two price sheets, OLD NEW, and at most one topology FILE");
  }
  const format = formatOf(args);
  const [before, after] = [await sheetOf(oldFile, effects), await sheetOf(newFile, effects)];
  const moves = priceDiff(before.records, after.records);
  const bill = topologyFile === undefined ? null : await billMove(topologyFile, before, after, args, effects);
  const text =
    format === "json"
      ? jsonText({
          moves: moves.map(({record, percent, ...d}) => ({...d, percent: percent?.toFixed(4) ?? null, record})),
          ...(bill && {bill: {before: estimateJson(bill.before).bill, after: estimateJson(bill.after).bill}})
        })
      : priceDiffText(moves, bill, textOptions(args, effects));
  await output(args, text, effects);
  return 0;
}

async function sheetOf(file: string, {readFile}: Effects): Promise<PriceSheet> {
  return readPriceSheet(await readFile(file), file);
}

async function billMove(
  file: string,
  before: PriceSheet,
  after: PriceSheet,
  args: Arguments,
  effects: Effects
): Promise<BillMove> {
  const topology = readTopology(await effects.readFile(file), file);
  const on = dayOf(args, effects);
  const exchangeRates = exchangeRatesOf(args);
  const [old, now] = [before, after].map((sheet) => evaluate(topology, sheet, {on, exchangeRates}));
  if (!old || !now) throw new Error("two sheets are two evaluations");
  return {before: old, after: now};
}
