import type {Price} from "../../src/index.ts";

/** What is written after the price of one unit: `0.315 USD an hour`. */
export const perUnit: Readonly<Record<Price["unit"], string>> = {Hours: "an hour", GB: "a GB", Months: "a month"};
