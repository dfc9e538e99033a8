import {alternativeBook} from "../../alternatives/alternative-book.ts";
import {errorReasons, made} from "../../alternatives/alternatives.ts";
import {InputError} from "../../errors.ts";
import type {Evaluation} from "../../evaluation/evaluation.ts";
import type {EvaluateOptions} from "../../evaluation/evaluation.ts";
import {evaluate} from "../../evaluation/evaluation.ts";
import {jsonText} from "../../formats/json-text.ts";
import {migrationJson} from "../../formats/migration-json.ts";
import {migrationText} from "../../formats/migration-text.ts";
import {readTopology} from "../../formats/read-topology.ts";
import {migration} from "../../migration/migration.ts";
import {steps} from "../../migration/steps.ts";
import type {PriceSheet} from "../../prices/price-sheet.ts";
import type {Topology} from "../../topology/topology.ts";
import {unknownName} from "../../topology/unknown-name.ts";
import type {Arguments, Command, Effects} from "../command.ts";
import {designOf} from "../design.ts";
import {moveHelp, moveIn, moveOf, moveOptions, startOf} from "../move-options.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";
import {priceChoiceOf, priceHelp, priceOptions, sheetOf} from "../price-options.ts";
import {ratesHelp, ratesOf, ratesOptions} from "../rates-option.ts";

/** Prints what moving to another design costs, month by month, by when it must start, and what must happen in what order. */
export const migrate: Command = {
  summary: "What moving to another design costs, month by month, and by when",
  usage:
    "migrate FILE --to ALTERNATIVE|FILE [--start DATE] [--overlap-months N] [--months N]\n" +
    "       [--hours N --hourly-rate AMOUNT] [--on DATE] [--format table|json] [--out FILE]\n" +
    "       [--price-sheet FILE] [--borrow-prices-from REGION]\n" +
    "       [--exchange-rate CURRENCY=RATE…] [--rates FILE]",
  options: {...sharedOptions, ...moveOptions, ...priceOptions, ...ratesOptions},
  help: {...moveHelp, ...sharedHelp, ...priceHelp, ...ratesHelp},
  async run(args, effects) {
    const format = formatOf(args);
    const start = startOf(args, effects);
    const choice = priceChoiceOf(args, effects);
    const {topology, on} = await designOf(args, effects);
    const sheet = await sheetOf(args, effects);
    const options = {on, rates: await ratesOf(args, effects), ...choice};
    const move = moveIn(topology.currency, moveOf(args, start));
    const before = evaluate(topology, sheet, options);
    const {after, to, reasons} = await targetOf(args, effects, {topology, sheet, options, start});
    const report = {
      ...{name: topology.name, to, start, overlapMonths: move.overlapMonths, reasons, before},
      migration: migration(before, after, move),
      steps: steps(topology, after.topology)
    };
    const text =
      format === "json" ? jsonText(migrationJson(report)) : migrationText(report, textOptions(args, effects));
    await output(args, text, effects);
    const isTooLate = report.migration.lastSafeStart !== null && start > report.migration.lastSafeStart;
    return reasons.length > 0 || isTooLate ? 3 : 0;
  }
};

interface Given {
  readonly topology: Topology;
  readonly sheet: PriceSheet;
  readonly options: EvaluateOptions;
  readonly start: string;
}

interface Target {
  readonly after: Evaluation;
  readonly to: string;
  readonly reasons: readonly string[];
}

async function targetOf({values}: Arguments, {readFile}: Effects, given: Given): Promise<Target> {
  const to = values["to"];
  const names = alternativeBook.map(({name}) => name).filter((name) => name !== "as-is");
  if (typeof to !== "string")
    throw new InputError(`missing option: --to (one of ${names.join(", ")}, or a topology file)`);
  if (to === "as-is") throw new InputError("nothing to move to: as-is is the design that there is");
  const alternative = alternativeBook.find(({name}) => name === to);
  if (alternative) {
    const {evaluation, reasons} = made(alternative, given.topology, given.sheet, {
      ...given.options,
      buildOn: given.start
    });
    return {after: evaluation, to, reasons};
  }
  if (!/[./\\]/.test(to)) throw new InputError(unknownName("alternative", to, names));
  const after = evaluate(readTopology(await readFile(to), to), given.sheet, given.options);
  if (after.topology.currency !== given.topology.currency) {
    throw new InputError(`mixed currencies: ${given.topology.currency} and ${after.topology.currency}`);
  }
  return {after, to: after.topology.name, reasons: errorReasons(after)};
}
