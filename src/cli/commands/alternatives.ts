import {alternativeBook} from "../../alternatives/alternative-book.ts";
import type {Alternative} from "../../alternatives/alternative.ts";
import type {AlternativeResult} from "../../alternatives/alternatives.ts";
import {alternatives as resultsOf} from "../../alternatives/alternatives.ts";
import {alternativesAnswer} from "../../comparison/alternatives-answer.ts";
import {InputError} from "../../errors.ts";
import type {EvaluateOptions} from "../../evaluation/evaluation.ts";
import {evaluate} from "../../evaluation/evaluation.ts";
import type {TextOptions} from "../../formats/paint.ts";
import type {PriceSheet} from "../../prices/price-sheet.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Move} from "../move-options.ts";
import {moveIn} from "../move-options.ts";
import {horizonHelp, horizonOf, horizonOptions} from "../horizon-options.ts";
import {alternativeYaml} from "../../formats/alternative-yaml.ts";
import type {AlternativesHead} from "../../formats/alternatives-head.ts";
import {alternativesJson} from "../../formats/alternatives-json.ts";
import {alternativesText} from "../../formats/alternatives-text.ts";
import {horizonJson} from "../../formats/horizon-json.ts";
import {horizonText} from "../../formats/horizon-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import {readTopology} from "../../formats/read-topology.ts";
import {horizonAnswer} from "../../migration/horizon-answer.ts";
import {counted} from "../../number-text.ts";
import {unknownName} from "../../topology/unknown-name.ts";
import type {BuildDays} from "../build-days.ts";
import {buildDayHelp, buildDayOptions, buildDaysOf, runDayHelp} from "../build-days.ts";
import type {Arguments, Command, Effects} from "../command.ts";
import {formatOf, onlyPositional, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";
import {priceChoiceOf, priceHelp, priceOptions, sheetOf} from "../price-options.ts";
import {ratesHelp, ratesOf, ratesOptions} from "../rates-option.ts";

const names = alternativeBook.map(({name}) => name);

/** Prints the same workload over every way to connect it, and writes each as a document if asked; exits with 3 if none can be had. */
export const alternatives: Command = {
  summary: "The same workload over every way to connect it, each priced",
  usage:
    "alternatives FILE [--build-on DATE] [--on DATE] [--only NAME,…]\n" +
    "       [--horizon MONTHS [--overlap-months N] [--hours N --hourly-rate AMOUNT]]\n" +
    "       [--write DIR [--force]] [--format table|json] [--out FILE]\n" +
    "       [--price-sheet FILE] [--borrow-prices-from REGION]\n" +
    "       [--exchange-rate CURRENCY=RATE…] [--rates FILE]\n\n" +
    "NAME is one of\n" +
    alternativeBook.map(({name, summary}) => `  ${name.padEnd(23)}  ${summary}`).join("\n"),
  options: {
    ...sharedOptions,
    ...priceOptions,
    ...ratesOptions,
    ...buildDayOptions,
    ...horizonOptions,
    only: {type: "string"},
    write: {type: "string"},
    force: {type: "boolean", default: false}
  },
  help: {
    ...buildDayHelp,
    ...horizonHelp,
    only: "these alternatives, by their names, with commas between",
    write: "write each as a document, NAME.yaml, into this folder",
    force: "overwrite what is there; without, other content is refused",
    ...sharedHelp,
    on: runDayHelp,
    ...priceHelp,
    ...ratesHelp
  },
  async run(args, effects) {
    const format = formatOf(args);
    const file = onlyPositional(args, "topology file");
    const days = buildDaysOf(args, effects);
    const book = bookOf(args);
    const folder = folderOf(args);
    const move = horizonOf(args, days.buildOn);
    const choice = priceChoiceOf(args, effects);
    const topology = readTopology(await effects.readFile(file), file);
    const terms = {...choice, rates: await ratesOf(args, effects)};
    const sheet = await sheetOf(args, effects);
    const results = resultsOf(topology, sheet, {...days, ...terms}, book);
    if (folder !== null) await write(results, folder, {file, ...days}, args, effects);
    const head: AlternativesHead = {name: topology.name, currency: topology.currency, ...days};
    const asked = {head, results, topology, sheet, options: {on: days.on, ...terms}};
    const layout = format === "json" ? null : textOptions(args, effects);
    const text = move ? overHorizon(asked, move, layout) : byMonth(asked, layout);
    await output(args, text, effects);
    return results.some(({feasible}) => feasible) ? 0 : 3;
  }
};

interface Asked {
  readonly head: AlternativesHead;
  readonly results: readonly AlternativeResult[];
  readonly topology: Topology;
  readonly sheet: PriceSheet;
  readonly options: EvaluateOptions;
}

function byMonth({head, results, options}: Asked, layout: TextOptions | null): string {
  const answer = alternativesAnswer(results, options);
  return layout ? alternativesText(head, answer, layout) : jsonText(alternativesJson(head, answer));
}

function overHorizon({head, results, topology, sheet, options}: Asked, move: Move, layout: TextOptions | null): string {
  const before = evaluate(topology, sheet, options);
  const answer = horizonAnswer(before, results, moveIn(topology.currency, move), options);
  return layout ? horizonText(head, answer, layout) : jsonText(horizonJson(head, answer));
}

function bookOf({values}: Arguments): readonly Alternative[] {
  const only = values["only"];
  if (typeof only !== "string") return alternativeBook;
  const wanted = only.split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new InputError(unknown.map((name) => ({message: unknownName("alternative", name, names)})));
  }
  return alternativeBook.filter(({name}) => wanted.includes(name));
}

function folderOf({values}: Arguments): string | null {
  const folder = values["write"];
  if (folder === "") throw new InputError("missing folder: --write DIR");
  if (typeof folder === "string") return folder;
  if (values["force"] === true) throw new InputError("--force is for --write DIR");
  return null;
}

async function write(
  results: readonly AlternativeResult[],
  folder: string,
  origin: BuildDays & {readonly file: string},
  {values}: Arguments,
  {today, writeFiles, note}: Effects
): Promise<void> {
  const pathOf = (name: string) => `${folder.replace(/\/+$/, "")}/${name}.yaml`;
  const files = results.map((result) => [pathOf(result.name), alternativeYaml(result, {today, ...origin})] as const);
  await writeFiles(new Map(files), {force: values["force"] === true});
  note(`wrote ${counted(files.length, "document")} to ${folder}\n`);
}
