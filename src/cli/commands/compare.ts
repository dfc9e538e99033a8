import type {Comparison} from "../../comparison/comparison.ts";
import {comparison} from "../../comparison/comparison.ts";
import {InputError} from "../../errors.ts";
import {evaluate} from "../../evaluation/evaluation.ts";
import {comparisonJson} from "../../formats/comparison-json.ts";
import {comparisonMarkdown} from "../../formats/comparison-markdown.ts";
import {comparisonText} from "../../formats/comparison-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import type {TextOptions} from "../../formats/paint.ts";
import {readTopology} from "../../formats/read-topology.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Arguments, Command} from "../command.ts";
import {oneOffOf} from "../one-off.ts";
import {dayOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";
import {priceChoiceOf, priceHelp, priceOptions, sheetOf} from "../price-options.ts";
import {ratesHelp, ratesOf, ratesOptions} from "../rates-option.ts";

const fewest = 2;
const most = 9;
const formats = ["table", "json", "markdown"] as const;

/** Prints several designs side by side; what does not work in one of them is part of the answer, and no error. */
export const compare: Command = {
  summary: "Several topologies side by side: what differs, and where another one wins",
  usage:
    "compare FILE FILE… [--on DATE] [--format table|json|markdown] [--out FILE]\n" +
    "       [--one-off NAME=AMOUNT…] [--price-sheet FILE] [--borrow-prices-from REGION]\n" +
    "       [--exchange-rate CURRENCY=RATE…] [--rates FILE]",
  options: {...sharedOptions, ...priceOptions, ...ratesOptions, "one-off": {type: "string", multiple: true}},
  help: {
    ...sharedHelp,
    format: "table (default), json or markdown",
    ...priceHelp,
    ...ratesHelp,
    "one-off":
      "what one costs once, by its letter, file or name, as B=1200: after how\n                        many months it pays; may be given for several"
  },
  async run(args, effects) {
    const format = formatOf(args);
    const files = filesOf(args);
    const on = dayOf(args, effects);
    const choice = priceChoiceOf(args, effects);
    const topologies: Topology[] = [];
    for (const file of files) topologies.push(readTopology(await effects.readFile(file), file));
    const names = namesOf(topologies, files);
    const oneOff = oneOffOf(args, topologies, files);
    const rates = await ratesOf(args, effects);
    const sheet = await sheetOf(args, effects);
    const evaluations = topologies.map((topology) => evaluate(topology, sheet, {on, rates, ...choice}));
    const compared = comparison(evaluations, {names, oneOff, rates, ...choice});
    await output(args, render(compared, format, textOptions(args, effects)), effects);
    return compared.standings.some(({feasible}) => feasible) ? 0 : 3;
  }
};

function formatOf({values}: Arguments): (typeof formats)[number] {
  const format = values["format"] ?? "table";
  const found = formats.find((known) => known === format);
  if (found === undefined) throw new InputError(`unknown format: ${String(format)} (known: ${formats.join(", ")})`);
  return found;
}

function filesOf({positionals}: Arguments): readonly string[] {
  if (positionals.length < fewest) throw new InputError("missing topology file: compare takes two or more (--help)");
  if (positionals.length > most) {
    throw new InputError(`too many topology files: ${positionals.length} (at most ${most} are compared)`);
  }
  return positionals;
}

// Designs of one estate often have one name: the file tells them apart.
function namesOf(topologies: readonly Topology[], files: readonly string[]): string[] {
  const names = topologies.map(({name}) => name);
  const isTaken = (name: string) => names.filter((other) => other === name).length > 1;
  return names.map((name, i) => (isTaken(name) ? `${name} (${files[i] ?? ""})` : name));
}

function render(compared: Comparison, format: (typeof formats)[number], options: TextOptions): string {
  switch (format) {
    case "json":
      return jsonText(comparisonJson(compared));
    case "markdown":
      return comparisonMarkdown(compared);
    case "table":
      return comparisonText(compared, options);
  }
}
