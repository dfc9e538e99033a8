import {availabilityChart} from "./availability.ts";
import {breakEvenChart} from "./break-even.ts";
import {budgetForecastChart} from "./budget-forecast.ts";
import {capacityHeadroomChart} from "./capacity-headroom.ts";
import type {Chart} from "./chart.ts";
import {costByCategoryChart} from "./cost-by-category.ts";
import {costByResourceChart} from "./cost-by-resource.ts";
import {costDifferenceChart} from "./cost-difference.ts";
import {egressTiersChart} from "./egress-tiers.ts";
import {exhaustionDatesChart} from "./exhaustion-dates.ts";
import {migrationCostChart} from "./migration-cost.ts";
import {networkSlotsChart} from "./network-slots.ts";
import {sensitivityChart} from "./sensitivity.ts";
import {topologyComparisonChart} from "./topology-comparison.ts";
import {topologyDiagramChart} from "./topology-diagram.ts";

/** Every chart: first those of money, then those of what is full and when it ends, then those of the design itself. */
export const chartBook: readonly Chart[] = [
  costByCategoryChart,
  costByResourceChart,
  topologyComparisonChart,
  costDifferenceChart,
  breakEvenChart,
  egressTiersChart,
  migrationCostChart,
  budgetForecastChart,
  sensitivityChart,
  networkSlotsChart,
  capacityHeadroomChart,
  exhaustionDatesChart,
  availabilityChart,
  topologyDiagramChart
];

/** Returns the chart of that *name*; undefined where there is none. */
export function chartNamed(name: string): Chart | undefined {
  return chartBook.find((chart) => chart.name === name);
}
