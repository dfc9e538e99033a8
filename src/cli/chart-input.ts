import type {PriceChoice} from "../billing/tariff-price.ts";
import type {ChartInput} from "../charts/chart.ts";
import {evaluate} from "../evaluation/evaluation.ts";
import {readTopology} from "../formats/read-topology.ts";
import type {BuildDays} from "./build-days.ts";
import type {Arguments, Effects} from "./command.ts";
import {sheetOf} from "./price-options.ts";
import {ratesOf} from "./rates-option.ts";

interface InputRequest extends BuildDays {
  readonly file: string;
  readonly choice: PriceChoice;
}

/** Resolves to what charts and reports are drawn of: the design in the file, evaluated as the request asks. */
export async function chartInputOf(
  {file, on, buildOn, choice}: InputRequest,
  args: Arguments,
  effects: Effects
): Promise<ChartInput> {
  const topology = readTopology(await effects.readFile(file), file);
  const rates = await ratesOf(args, effects);
  const options = {on, buildOn, ...choice, ...(rates ? {rates} : {})};
  return {evaluation: evaluate(topology, await sheetOf(args, effects), options), options};
}
