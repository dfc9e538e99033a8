import {InputError} from "../../errors.ts";
import {jsonText} from "../../formats/json-text.ts";
import {pricesListText, pricesShowText} from "../../formats/prices-text.ts";
import {summarize} from "../../prices/summarize.ts";
import type {PriceRecord} from "../../prices/price-record.ts";
import type {Arguments, Command} from "../command.ts";
import {explainPrices} from "./explain-prices.ts";
import {priceHelp, priceOptions, sheetOf} from "../price-options.ts";
import {ratesHelp, ratesOptions} from "../rates-option.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

const actions = ["list", "show", "explain", "update", "diff"] as const;

const updateOptions = {
  endpoint: {type: "string"},
  "retry-for": {type: "string"},
  accept: {type: "boolean"}
} as const;

const updateHelp = {
  endpoint: "update: the whole URL of the price API, where it is not Azure’s own",
  "retry-for": "update: give up after so many seconds without progress (default: 20)",
  accept: "update: take the new prices though they are in doubt"
};

/** Shows what is in the price sheet: by product and region, or record by record; and explains the lines of a bill. */
export const prices: Command = {
  summary: "Prices: how old, from where, how sure; and how a line comes about",
  usage:
    "prices list|show [TEXT…] [--region REGION] [--currency CURRENCY] [--price-sheet FILE]\n" +
    "       [--format table|json] [--out FILE]\n" +
    "       tollgate prices explain RESOURCE [METER] FILE [--on DATE] [--price-sheet FILE]\n" +
    "       [--borrow-prices-from REGION] [--exchange-rate CURRENCY=RATE…]\n" +
    "       [--rates FILE]\n" +
    "       tollgate prices update --region REGION… [--currency CURRENCY] [--endpoint URL]\n" +
    "       [--out FILE] [--retry-for SECONDS] [--accept]\n" +
    "       tollgate prices diff OLD NEW [FILE] [--on DATE] [--exchange-rate CURRENCY=RATE…]\n" +
    "       [--format table|json] [--out FILE]",
  options: {
    format: sharedOptions.format,
    out: sharedOptions.out,
    ...priceOptions,
    ...ratesOptions,
    on: sharedOptions.on,
    region: {type: "string", multiple: true},
    currency: {type: "string"},
    ...updateOptions
  },
  help: {
    region: "only prices of this region, or Global, or Zone 1",
    currency: "only prices in this currency",
    ...priceHelp,
    ...ratesHelp,
    on: `explain: ${sharedHelp.on}`,
    format: sharedHelp.format,
    out: sharedHelp.out,
    ...updateHelp
  },
  async run(args, effects) {
    const [action = "", ...words] = args.positionals;
    if (!actions.some((known) => known === action)) {
      throw new InputError(`${action ? `unknown action: ${action}` : "missing action"} (known: ${actions.join(", ")})`);
    }
    if (action === "explain") return explainPrices(words, args, effects);
    // The only commands that need the client of the price API.
    if (action === "update") return (await import("./prices-update.ts")).pricesUpdate(args, effects);
    if (action === "diff") return (await import("./prices-diff.ts")).pricesDiff(args, effects);
    const format = formatOf(args);
    const sheet = await sheetOf(args, effects);
    const records = sheet.records.filter((record) => matches(record, words, args));
    if (records.length === 0) effects.note("no price in the sheet matches\n");
    const options = textOptions(args, effects);
    const text =
      action === "list"
        ? format === "json"
          ? jsonText(summarize(records))
          : pricesListText(sheet, summarize(records), options)
        : format === "json"
          ? jsonText(records.map((record) => ({...record, source: sheet.sources[record.source]})))
          : pricesShowText(sheet, records, options);
    await output(args, text, effects);
    return 0;
  }
};

function matches(record: PriceRecord, words: readonly string[], {values}: Arguments): boolean {
  const {serviceName, productName, skuName = "", meterName = "", armRegionName = "", currencyCode} = record;
  const is = (option: string, own: string) => {
    const wanted = [values[option] ?? []].flat().map((value) => String(value).toLowerCase());
    return wanted.length === 0 || wanted.includes(own.toLowerCase());
  };
  const text = bare([serviceName, productName, skuName, meterName].join(" "));
  return (
    is("region", armRegionName) && is("currency", currencyCode) && words.every((word) => text.includes(bare(word)))
  );
}

// The API writes `P1 v3` where everyone else writes P1v3.
function bare(text: string): string {
  return text.toLowerCase().replaceAll(" ", "");
}
