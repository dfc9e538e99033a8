import * as Plot from "@observablehq/plot";
import type {CapacityReading, Holder} from "../capacity/reading.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Chart, ChartOptions, ChartTable, ChartText} from "./chart.ts";
import {cut, sentence, svgPlot} from "./chart.ts";
import {pagePalette} from "./palette.ts";
import {cutToEms, textEms} from "./text-ems.ts";

interface Slot {
  readonly plan: string;
  readonly number: number;
  readonly holder: Holder | null;
  readonly reading: CapacityReading;
}

const plansShown = 10;
const [fontSize, nameEms] = [11, 10];
const slotHeight = 46;

/**
 * Draws a ledger of the networks that each plan uses of its five: a row a plan,
 * a box a slot, in it the network and how many apps share it. Slots beyond the
 * limit are drawn too, behind a line.
 */
export function networkSlots(
  evaluation: Evaluation,
  {marks = [], palette = pagePalette, ...options}: ChartOptions = {}
): SVGSVGElement {
  const slots = slotsOf(evaluation);
  if (slots.length === 0) return sentence("No plan uses gateway-required integration.", {palette, ...options});
  const plans = [...new Set(slots.map(({plan}) => plan))];
  const columns = Math.max(...slots.map(({number}) => number));
  const width = options.width ?? 480;
  const nameOf = (plan: string) => cutToEms(plan, nameEms);
  const marginLeft = 22 + fontSize * Math.max(...plans.map((plan) => textEms(nameOf(plan))));
  const slotEms = ((width - marginLeft) / columns / fontSize) * 0.78;
  const held = slots.filter(({holder}) => holder !== null);
  const limit = slots[0]?.reading.limit.toNumber() ?? 0;
  return svgPlot({
    marginLeft,
    marginTop: columns > limit ? 26 : 16,
    marginRight: 4,
    marginBottom: 24,
    height: (columns > limit ? 50 : 40) + slotHeight * plans.length,
    x: {label: null, domain: Array.from({length: columns}, (_, i) => i + 1), tickSize: 0, padding: 0.08},
    y: {label: null, domain: plans, tickFormat: nameOf, tickSize: 0, padding: 0.14},
    ariaLabel: "Virtual networks that each plan uses of its five",
    ariaDescription: held
      .map(({plan, number, holder}) => `${cut(plan, 60)} ${number}: ${cut(holder?.name ?? "", 60)}, ${apps(holder)}`)
      .join("; "),
    ...options,
    marks: [
      Plot.cell(slots, {x: "number", y: "plan", fill: "none", stroke: palette.hairline, rx: 4}),
      Plot.cell(held, {
        x: "number",
        y: "plan",
        fill: (d: Slot) => palette.status[d.reading.status],
        fillOpacity: 0.14,
        stroke: (d: Slot) => palette.status[d.reading.status],
        rx: 4,
        title: (d: Slot) => cut(`${d.holder?.name}: ${d.holder?.by.join(", ")}`, 200)
      }),
      Plot.text(held, {
        x: "number",
        y: "plan",
        text: (d: Slot) => cutToEms(d.holder?.name ?? "", slotEms),
        dy: -7,
        fontWeight: 600
      }),
      Plot.text(held, {x: "number", y: "plan", text: (d: Slot) => apps(d.holder), dy: 8, fill: palette.muted}),
      ...(columns > limit
        ? [
            Plot.text([limit + 1], {
              x: (d: number) => d,
              frameAnchor: "top",
              dy: -16,
              text: () => "over",
              fill: palette.status.over
            })
          ]
        : []),
      ...marks
    ]
  });
}

/** Returns the finding of the ledger: which plan holds most of its slots. */
export function networkSlotsText({capacity}: Evaluation): ChartText {
  const readings = readingsOf(capacity);
  const [fullest] = readings;
  const shared = fullest?.holders.find(({by}) => by.length > 1);
  const needs = fullest?.status === "over" ? "needs" : "holds";
  const holds = fullest
    ? `${cut(planOf(fullest), 40)} ${needs} ${fullest.used.toFixed()} of its ${fullest.limit.toFixed()} network slots`
    : "";
  return {
    title: fullest
      ? `${holds}${shared ? `; ${apps(shared)} share ${cut(shared.name, 40)}` : ""}`
      : "No network slots are held",
    subtitle: `virtual networks per plan, those that apps share counted once${readings.length > plansShown ? `; the fullest ${plansShown} of ${readings.length} plans` : ""}`,
    foot: fullest ? `${fullest.source.statement} ${fullest.source.heading}, ${fullest.source.retrieved}.` : ""
  };
}

/** Returns who holds which slot of which plan; the slots that are free have no row. */
export function networkSlotsTable({capacity}: Evaluation): ChartTable {
  return {
    columns: ["plan", "slot", "of", "virtual network", "apps"],
    rows: readingsOf(capacity).flatMap((reading) =>
      reading.holders.map(({name, by}, i) => [planOf(reading), i + 1, reading.limit.toNumber(), name, by.join(", ")])
    )
  };
}

/** The networks that each plan uses of its five, as a chart of the family. */
export const networkSlotsChart: Chart = {
  name: "network-slots",
  summary: "the virtual networks that each plan uses of its five",
  draw: ({evaluation}, options) => ({
    svg: networkSlots(evaluation, options),
    text: networkSlotsText(evaluation),
    table: networkSlotsTable(evaluation)
  })
};

function slotsOf({capacity}: Evaluation): Slot[] {
  return readingsOf(capacity)
    .slice(0, plansShown)
    .flatMap((reading) => {
      const count = Math.max(reading.limit.toNumber(), reading.holders.length);
      return Array.from({length: count}, (_, i) => ({
        plan: planOf(reading),
        number: i + 1,
        holder: reading.holders[i] ?? null,
        reading
      }));
    });
}

// Plans that use none have no row.
function readingsOf(capacity: readonly CapacityReading[]): CapacityReading[] {
  return capacity
    .filter(({id, used}) => id === "virtualNetworks" && !used.isZero())
    .sort((a, b) => b.used.comparedTo(a.used));
}

function planOf({resource}: CapacityReading): string {
  return resource.replace(/^plan\//, "");
}

function apps(holder: Holder | null): string {
  const count = holder?.by.length ?? 0;
  return `${count} ${count === 1 ? "app" : "apps"}`;
}
