import {InputError} from "../../errors.ts";
import type {AlternativesHead} from "../../formats/alternatives-head.ts";
import {jsonText} from "../../formats/json-text.ts";
import {optimumJson} from "../../formats/optimum-json.ts";
import {optimumSentences} from "../../formats/optimum-sentences.ts";
import {optimumText} from "../../formats/optimum-text.ts";
import {readTopology} from "../../formats/read-topology.ts";
import {topologyYaml} from "../../formats/topology-yaml.ts";
import {highsSolver} from "../../optimization/highs-solver.ts";
import type {Optimum, OptimizeOptions} from "../../optimization/optimize.ts";
import {optimize as optimumOf} from "../../optimization/optimize.ts";
import {toTopologySpec} from "../../topology/spec/topology-spec.ts";
import {buildDayHelp, buildDayOptions, buildDaysOf, runDayHelp} from "../build-days.ts";
import type {Arguments, Command, Effects} from "../command.ts";
import {formatOf, onlyPositional, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";
import {priceChoiceOf, priceHelp, priceOptions, sheetOf} from "../price-options.ts";
import {ratesHelp, ratesOf, ratesOptions} from "../rates-option.ts";

const terms: Readonly<Record<string, OptimizeOptions["terms"]>> = {
  none: [],
  "1-year": ["1 year"],
  "3-years": ["1 year", "3 years"]
};

/** Prints the cheapest design that breaks no rule and carries every flow, with the proof of its gap; exits with 3 if there is none. */
export const optimize: Command = {
  summary: "The cheapest design that breaks no rule, with the proof of the gap",
  usage:
    "optimize FILE [--build-on DATE] [--on DATE]\n" +
    "       [--commitments none|1-year|3-years] [--gap PERCENT] [--time-limit SECONDS]\n" +
    "       [--write FILE [--force]] [--format table|json] [--out FILE]\n" +
    "       [--price-sheet FILE] [--borrow-prices-from REGION]\n" +
    "       [--exchange-rate CURRENCY=RATE…] [--rates FILE]",
  options: {
    ...sharedOptions,
    ...priceOptions,
    ...ratesOptions,
    ...buildDayOptions,
    commitments: {type: "string", default: "3-years"},
    gap: {type: "string", default: "0"},
    "time-limit": {type: "string", default: "60"},
    write: {type: "string"},
    force: {type: "boolean", default: false}
  },
  help: {
    ...buildDayHelp,
    commitments: "the longest that may be bought: none, 1-year, 3-years (default)",
    gap: "how far above the cheapest is close enough, in percent (default: 0)",
    "time-limit": "how long to look, in seconds (default: 60)",
    write: "write the design as a document into this file",
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
    const limits = {gap: numberOf(args, "gap", 100) / 100, terms: termsOf(args)};
    const seconds = numberOf(args, "time-limit", 86_400);
    const target = targetOf(args);
    const choice = priceChoiceOf(args, effects);
    const topology = readTopology(await effects.readFile(file), file);
    const sheet = await sheetOf(args, effects);
    const options = {...days, ...choice, ...limits, rates: await ratesOf(args, effects)};
    const solve = await highsSolver();
    const started = performance.now();
    const secondsLeft = () => seconds - (performance.now() - started) / 1000;
    const optimum = optimumOf(topology, sheet, {...options, secondsLeft}, solve);
    const head: AlternativesHead = {name: topology.name, currency: topology.currency, ...days};
    if (target !== null) await write(optimum, target, {file, ...days}, args, effects);
    const text =
      format === "json" ? jsonText(optimumJson(head, optimum)) : optimumText(head, optimum, textOptions(args, effects));
    await output(args, text, effects);
    return optimum.evaluation === null ? 3 : 0;
  }
};

function numberOf({values}: Arguments, option: string, most: number): number {
  const text = String(values[option]);
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value <= most) return value;
  throw new InputError(`not a number from 0 to ${most}: --${option} ${text}`);
}

function termsOf({values}: Arguments): OptimizeOptions["terms"] {
  const own = terms[String(values["commitments"])];
  if (own) return own;
  throw new InputError(
    `unknown commitments: ${String(values["commitments"])} (known: ${Object.keys(terms).join(", ")})`
  );
}

function targetOf({values}: Arguments): string | null {
  const target = values["write"];
  if (target === "") throw new InputError("missing file: --write FILE");
  if (typeof target === "string") return target;
  if (values["force"] === true) throw new InputError("--force is for --write FILE");
  return null;
}

async function write(
  optimum: Optimum,
  target: string,
  {file, buildOn, on}: {readonly file: string; readonly buildOn: string; readonly on: string},
  {values}: Arguments,
  {today, writeFiles, note}: Effects
): Promise<void> {
  if (optimum.evaluation === null) return note("wrote no document: there is no design to write\n");
  const source = file === "-" ? "standard input" : (file.split(/[\\/]/).at(-1) ?? file);
  const comment = [
    `The workload of ${source} at the least cost.`,
    `Generated by tollgate optimize on ${today}, to be built on ${buildOn} and to run on ${on}.`,
    ...optimumSentences(optimum),
    ...(optimum.assumptions.length > 0
      ? ["", "Assumed in making it:", ...optimum.assumptions.map((d) => `- ${d}`)]
      : [])
  ];
  const document = topologyYaml(toTopologySpec(optimum.evaluation.topology), {comment});
  await writeFiles(new Map([[target, document]]), {force: values["force"] === true});
  note(`wrote ${target}\n`);
}
