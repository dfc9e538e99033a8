import {nearNames} from "../../catalog/find-name.ts";
import {InputError} from "../../errors.ts";
import {evaluate} from "../../evaluation/evaluation.ts";
import type {Explained} from "../../formats/explanation-json.ts";
import {explanationJson} from "../../formats/explanation-json.ts";
import {explanationText} from "../../formats/explanation-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import type {Arguments, Effects} from "../command.ts";
import {designOf} from "../design.ts";
import {formatOf, output, textOptions} from "../options.ts";
import {priceChoiceOf, sheetOf} from "../price-options.ts";
import {ratesOf} from "../rates-option.ts";

/** Prints, of the bill of a topology, the lines that are named: `explain RESOURCE [METER] FILE`; returns the exit code. */
export async function explainPrices(words: readonly string[], args: Arguments, effects: Effects): Promise<number> {
  const format = formatOf(args);
  const [file, wanted] = [words.at(-1) ?? "", words.slice(0, -1).join(" ")];
  if (wanted === "") throw new InputError("missing line or topology file (prices explain RESOURCE [METER] FILE)");
  const choice = priceChoiceOf(args, effects);
  const {topology, on} = await designOf({...args, positionals: [file]}, effects);
  const sheet = await sheetOf(args, effects);
  const {bill} = evaluate(topology, sheet, {on, rates: await ratesOf(args, effects), ...choice});
  const explained = explainedOf(bill, wanted);
  const text =
    format === "json"
      ? jsonText(explanationJson(explained, sheet))
      : explanationText(explained, sheet, textOptions(args, effects));
  await output(args, text, effects);
  return 0;
}

function explainedOf({lines, unpriced}: Explained, wanted: string): Explained {
  const explained = {
    lines: lines.filter((line) => isNamed(line, wanted)),
    unpriced: unpriced.filter((charge) => isNamed(charge, wanted))
  };
  if (explained.lines.length + explained.unpriced.length > 0) return explained;
  const resources = [...new Set([...lines, ...unpriced].map(({resource}) => resource))];
  const near = nearNames(resources, wanted);
  const known = resources.length === 0 ? "the bill has none" : `known: ${resources.join(", ")}`;
  throw new InputError(`no such line: ${wanted} (${near.length > 0 ? `did you mean ${near.join(", ")}?` : known})`);
}

// A resource alone is all of its lines; what follows it is in the name of the meter.
function isNamed({resource, meter}: {readonly resource: string; readonly meter: string}, wanted: string): boolean {
  const [name, text] = [resource.toLowerCase(), wanted.toLowerCase()];
  return text === name || (text.startsWith(`${name} `) && bare(meter).includes(bare(text.slice(name.length))));
}

const bare = (text: string) => text.toLowerCase().replaceAll(" ", "");
