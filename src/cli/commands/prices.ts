import {InputError} from "../../errors.ts";
import {jsonText} from "../../formats/json-text.ts";
import {pricesListText, pricesShowText} from "../../formats/prices-text.ts";
import {summarize} from "../../prices/summarize.ts";
import {embeddedSheet} from "../../prices/embedded-sheet.ts";
import type {PriceRecord} from "../../prices/price-record.ts";
import type {Arguments, Command} from "../command.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

const actions = ["list", "show"] as const;

/** Shows what is in the price sheet: by product and region, or record by record. */
export const prices: Command = {
  summary: "The embedded prices: how old, from where, how sure",
  usage: "prices list|show [TEXT…] [--region REGION] [--currency CURRENCY] [--format table|json] [--out FILE]",
  options: {
    format: sharedOptions.format,
    out: sharedOptions.out,
    region: {type: "string"},
    currency: {type: "string"}
  },
  help: {
    region: "only prices of this region, or Global, or Zone 1",
    currency: "only prices in this currency",
    format: sharedHelp.format,
    out: sharedHelp.out
  },
  async run(args, effects) {
    const [action = "", ...words] = args.positionals;
    if (!actions.some((known) => known === action)) {
      throw new InputError(`${action ? `unknown action: ${action}` : "missing action"} (known: ${actions.join(", ")})`);
    }
    const format = formatOf(args);
    const records = embeddedSheet.records.filter((record) => matches(record, words, args));
    if (records.length === 0) effects.note("no price in the sheet matches\n");
    const options = textOptions(args, effects);
    const text =
      action === "list"
        ? format === "json"
          ? jsonText(summarize(records))
          : pricesListText(embeddedSheet, summarize(records), options)
        : format === "json"
          ? jsonText(records.map((record) => ({...record, source: embeddedSheet.sources[record.source]})))
          : pricesShowText(embeddedSheet, records, options);
    await output(args, text, effects);
    return 0;
  }
};

function matches(record: PriceRecord, words: readonly string[], {values}: Arguments): boolean {
  const {serviceName, productName, skuName = "", meterName = "", armRegionName = "", currencyCode} = record;
  const is = (option: string, own: string) =>
    typeof values[option] !== "string" || values[option].toLowerCase() === own.toLowerCase();
  const text = bare([serviceName, productName, skuName, meterName].join(" "));
  return (
    is("region", armRegionName) && is("currency", currencyCode) && words.every((word) => text.includes(bare(word)))
  );
}

// The API writes `P1 v3` where everyone else writes P1v3.
function bare(text: string): string {
  return text.toLowerCase().replaceAll(" ", "");
}
