import {parseRates} from "../../../src/billing/rates/parse-rates.ts";
import type {Evaluation} from "../../../src/evaluation/evaluation.ts";
import {evaluate} from "../../../src/evaluation/evaluation.ts";
import {embeddedSheet} from "../../../src/prices/embedded-sheet.ts";
import {parseTopology} from "../../../src/topology/parse-topology.ts";
import {today} from "../../evaluated.ts";

/** Returns the evaluation of the *spec* at the negotiated *rates*. */
export function rated(spec: object, ...rates: readonly object[]): Evaluation {
  return evaluate(parseTopology(spec), embeddedSheet, {on: today, rates: parseRates({rates})});
}

/** Returns what each line costs at contracted prices: `plan/web 229.95`. */
export function contracted(spec: object, ...rates: readonly object[]): string[] {
  return rated(spec, ...rates).bill.lines.map(
    ({resource, contractedCostPerMonth}) => `${resource} ${contractedCostPerMonth.amount.toFixed()}`
  );
}
