import type {Forecast} from "../forecast/forecast-result.ts";
import {chartCsv} from "./chart-csv.ts";

/** Returns the months of a forecast as CSV, amounts to the last digit. */
export function forecastCsv({months, topology: {currency}}: Forecast): string {
  const costs = ["p10", "p50", "p90", "mean", "typical", "certain"] as const;
  return chartCsv({
    columns: ["month", "hours", ...costs.map((name) => `${name} (${currency})`), "complete", "exceeds the budget"],
    rows: months.map(({month, hours, complete, exceeds, ...cost}) => [
      ...[month, hours.toFixed(), ...costs.map((name) => cost[name].amount.toFixed())],
      ...[complete ? "yes" : "no", exceeds?.toFixed() ?? null]
    ])
  });
}
