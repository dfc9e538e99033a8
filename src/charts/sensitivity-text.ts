import type {Forecast} from "../forecast/forecast-result.ts";
import type {Sensitivity} from "../forecast/tornado.ts";
import {counted} from "../number-text.ts";
import {contextOf, samplesText} from "./budget-forecast-text.ts";
import type {ChartTable, ChartText} from "./chart.ts";
import {cut} from "./chart.ts";
import {amountText, countText} from "./labels.ts";

/** How many inputs are drawn. */
export const driversShown = 12;

const rangesNamed = 6;

/** Returns those uncertain inputs of a forecast that move its cost, the largest swing first. */
export function movingInputs({sensitivity}: Forecast): Sensitivity[] {
  return sensitivity.filter(({swing}) => !swing.amount.isZero());
}

/** Returns the finding of the swings: which input moves the cost most, and from where to where. */
export function sensitivityText(found: Forecast): ChartText {
  const {topology, months, sensitivity, complete} = found;
  const moving = movingInputs(found);
  const [first] = moving;
  if (!first) return {title: nothingMoves(found), subtitle: "", foot: ""};
  const span = counted(months.length, "month");
  const idle = sensitivity.filter((own) => !moving.includes(own));
  const range = bounds(first).map(amountText).join(" to ");
  const shown = moving.length > driversShown ? `; ${driversShown} of ${moving.length} are drawn` : "";
  return {
    title: `${capitalized(nameOf(first))} moves the cost of ${span} most: ${range} ${topology.currency}${complete ? "" : ", as far as all is known"}`,
    subtitle: `${topology.currency} for ${span} from ${months[0]?.month ?? ""}, each input alone at its low and its high, all else typical${shown}; the axis does not begin at zero`,
    foot: [
      "The paler end of a bar is the input at its low, the other one at its high.",
      ...(idle.length > 0 ? [`${idle.length === 1 ? "Moves" : "Move"} no cost: ${listed(idle.map(nameOf), 3)}.`] : []),
      `Rank correlations in the table are of ${samplesText(found)}.`,
      ...contextOf(found)
    ].join(" ")
  };
}

/** Returns every uncertain input of a forecast: its ranges, the cost at either end, the swing, and the rank correlation with the cost over the samples. */
export function sensitivityTable({sensitivity, topology: {currency}, complete}: Forecast): ChartTable {
  const unit = complete ? currency : `at least, ${currency}`;
  return {
    columns: [
      ...["input", "ranges: low, typical, high"],
      ...[`at low, ${unit}`, `at high, ${unit}`, `swing, ${currency}`, "rank correlation"]
    ],
    rows: sensitivity.map(({driver, costAtLow, costAtHigh, swing, rankCorrelation}) => [
      cut(driver.name, 120),
      listed(
        driver.ranges.map(({name, estimate: {low, typical, high}}) => {
          const values = [low, typical, high].map(countText).join(", ");
          return driver.isGroup ? `${cut(name, 120)}: ${values}` : values;
        }),
        rangesNamed
      ),
      ...[costAtLow, costAtHigh, swing].map(({amount}) => amount.toNumber()),
      rankCorrelation
    ])
  };
}

/** Returns why there is no swing to show, as a sentence without its full stop. */
export function nothingMoves({drivers, sensitivity}: Forecast): string {
  if (drivers.length === 0) return "Nothing in this estate is uncertain: no volume and no count is a range";
  return `What is uncertain in this estate moves no cost: ${listed(sensitivity.map(nameOf), 3)}`;
}

/** Returns the lesser and the greater of the costs at either end. */
export function bounds({costAtLow, costAtHigh}: Sensitivity): [Sensitivity["swing"], Sensitivity["swing"]] {
  return costAtLow.amount.lte(costAtHigh.amount) ? [costAtLow, costAtHigh] : [costAtHigh, costAtLow];
}

function nameOf({driver}: Sensitivity): string {
  return cut(driver.name, 60);
}

function listed(all: readonly string[], atMost: number): string {
  const more = all.length - atMost;
  return [...all.slice(0, atMost), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

function capitalized(text: string): string {
  return text.replace(/^./u, (d) => d.toUpperCase());
}
