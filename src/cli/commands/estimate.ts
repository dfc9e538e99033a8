import type {Bill} from "../../billing/bill.ts";
import {InputError} from "../../errors.ts";
import {evaluate} from "../../evaluation/evaluation.ts";
import {estimateJson} from "../../formats/estimate-json.ts";
import {estimateText} from "../../formats/estimate-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import {Decimal} from "../../money.ts";
import type {Arguments, Command, Effects} from "../command.ts";
import {designOf} from "../design.ts";
import {priceChoiceOf, priceHelp, priceOptions, sheetOf} from "../price-options.ts";
import {ratesHelp, ratesOf, ratesOptions} from "../rates-option.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

/** Prints bill, capacity and findings; exits with 3 if an error is found, else with 1 if the total exceeds a gate. */
export const estimate: Command = {
  summary: "What it costs a month, how full it is, and what will not work",
  usage:
    "estimate FILE [--on DATE] [--format table|json] [--out FILE] [--fail-over AMOUNT]\n" +
    "       [--price-sheet FILE] [--borrow-prices-from REGION]\n" +
    "       [--exchange-rate CURRENCY=RATE…] [--rates FILE]",
  options: {...sharedOptions, ...priceOptions, ...ratesOptions, "fail-over": {type: "string"}},
  help: {
    ...sharedHelp,
    ...priceHelp,
    ...ratesHelp,
    "fail-over": "exit with 1 if the total a month is higher, or not known"
  },
  async run(args, effects) {
    const format = formatOf(args);
    const gate = gateOf(args);
    const choice = priceChoiceOf(args, effects);
    const {topology, on} = await designOf(args, effects);
    const rates = await ratesOf(args, effects);
    const evaluation = evaluate(topology, await sheetOf(args, effects), {on, rates, ...choice});
    const text =
      format === "json" ? jsonText(estimateJson(evaluation)) : estimateText(evaluation, textOptions(args, effects));
    await output(args, text, effects);
    const isOver = gate !== null && exceeds(evaluation.bill, gate, effects);
    if (evaluation.findings.some(({severity}) => severity === "error")) return 3;
    return isOver ? 1 : 0;
  }
};

function gateOf({values}: Arguments): Decimal | null {
  const amount = values["fail-over"];
  if (typeof amount !== "string") return null;
  if (!/^\d+(\.\d+)?$/.test(amount)) throw new InputError(`not an amount: ${amount} (0 or more, as 5000 or 99.50)`);
  return new Decimal(amount);
}

// A gate that is not known to hold does not.
function exceeds({totalPerMonth: {amount}, complete}: Bill, gate: Decimal, {note}: Effects): boolean {
  if (amount.gt(gate)) note(`over the gate: ${amount.toFixed(2)} a month, of ${gate.toFixed()} allowed\n`);
  else if (!complete) note("the gate is not known to hold: the bill is incomplete\n");
  return amount.gt(gate) || !complete;
}
