import type {Rates} from "../billing/rates/rate.ts";
import {toRates} from "../billing/rates/parse-rates.ts";
import {readRatesDocument} from "../billing/rates/rates-schema.ts";
import {readSource} from "./read-topology.ts";
import {throwProblems} from "./throw-problems.ts";

/**
 * Returns the negotiated prices in *content*, that of a YAML or JSON file named
 * *file*: bytes, or text. Throws an InputError with everything that is wrong, each
 * with its place.
 */
export function readRates(content: string | Uint8Array, file: string): Rates {
  const document = readSource(content, file);
  const {written, problems} = readRatesDocument(document.value);
  throwProblems(document, problems, file);
  return toRates(written);
}
