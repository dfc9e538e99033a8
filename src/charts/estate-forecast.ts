import type {Forecast} from "../forecast/forecast-result.ts";
import {forecast} from "../forecast/forecast.ts";
import {perInput} from "./per-input.ts";

/**
 * Returns the forecast of the design of the input with the months, samples and seed
 * that `tollgate forecast` takes by default, and without a budget.
 */
export const forecastOf = perInput(({evaluation: {topology, sheet, on}, options}): Forecast => {
  const {rates, pricesOn, borrowPricesFrom, exchangeRates} = options;
  return forecast(topology, sheet, {on, rates, pricesOn, borrowPricesFrom, exchangeRates});
});
