import {sheetAge} from "../prices/price-sheet.ts";
import {toTopologySpec} from "../topology/spec/topology-spec.ts";
import type {IsoDate} from "../units.ts";
import type {ChartInput} from "./chart.ts";
import {cut} from "./chart.ts";
import {contentHash} from "./content-hash.ts";

/** By what a picture can be traced to what it was drawn from, and drawn again. */
export interface ChartTrace {
  readonly chart: string;
  /** The version of the tool; null where it is not known. */
  readonly version: string | null;
  readonly on: IsoDate;
  readonly buildOn: IsoDate;
  /** Null for a picture that has no price in it. */
  readonly priceSheet: {readonly id: string; readonly oldest: string | null; readonly newest: string | null} | null;
  /** How prices were chosen; negotiated ones by digits that stand for them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Sixteen digits that stand for the design, the price sheet and the options together. */
  readonly inputs: string;
}

/** Returns the trace of the chart of that *name* of the *input*. */
export function chartTrace(name: string, {evaluation, options}: ChartInput, version: string | null = null): ChartTrace {
  const {topology, sheet} = evaluation;
  const {on, buildOn, rates, ...choice} = options;
  return {
    chart: name,
    version,
    on,
    buildOn,
    priceSheet: {id: cut(sheet.id, 100), ...sheetAge(sheet)},
    options: rates ? {...choice, rates: contentHash(rates)} : choice,
    inputs: contentHash({design: toTopologySpec(topology), priceSheet: sheet.id, options})
  };
}

/** Returns the *trace* as the last line of a picture. */
export function traceText({chart, version, on, buildOn, priceSheet, inputs}: ChartTrace): string {
  const tool = version === null ? "Tollgate" : `Tollgate ${version}`;
  const built = buildOn === on ? "" : `, built on ${buildOn}`;
  const prices = priceSheet === null ? "" : `, price sheet ${priceSheet.id}`;
  return `${tool}, ${chart} on ${on}${built}${prices}, inputs ${inputs}`;
}
