import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Topology} from "../topology/topology.ts";
import type {Forecast, ForecastOptions} from "./forecast-result.ts";
import {finished, forecastRun} from "./forecast-run.ts";

/** Returns the forecast of the *topology* at the prices of the *sheet*; impossible options are an InputError. */
export function forecast(topology: Topology, sheet: PriceSheet, options: ForecastOptions): Forecast {
  const found = finished(forecastRun(topology, sheet, options));
  if (found === null) throw new Error("a forecast that nobody interrupts was interrupted");
  return found;
}
