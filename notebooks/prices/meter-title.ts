import type {Price} from "../../src/index.ts";
import {countText, isMissing} from "../../src/index.ts";
import type {SheetMeter} from "./meter.ts";
import type {MeterPrice} from "./meter-prices.ts";
import {perUnit} from "./per-unit.ts";

/** Returns what a *meter* costs as one goes, from the cheapest place to the dearest, in the currency in which most is known. */
export function meterTitle(meter: SheetMeter | null, prices: readonly MeterPrice[]): string {
  if (meter === null) return "No meter fits the filter";
  const first = prices.flatMap(({place, terms, price}) =>
    isMissing(price) || terms !== "pay as you go" ? [] : [{place, unit: price.unit, unitPrice: firstPaid(price)}]
  );
  const counts = new Map<string, number>();
  for (const {unitPrice} of first) counts.set(unitPrice.currency, (counts.get(unitPrice.currency) ?? 0) + 1);
  const [currency] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const known = first
    .filter(({unitPrice}) => unitPrice.currency === currency)
    .sort((a, b) => a.unitPrice.amount.comparedTo(b.unitPrice.amount));
  const [low, high] = [known[0], known.at(-1)];
  if (!low || !high) return `${meter.name} has no pay-as-you-go price here`;
  const per = `${currency} ${perUnit[low.unit]}`;
  if (low === high) return `${meter.name} costs ${countText(low.unitPrice.amount)} ${per} in ${low.place}`;
  const [least, most] = [countText(low.unitPrice.amount), countText(high.unitPrice.amount)];
  if (least === most) return `${meter.name} costs ${least} ${per} in each of ${known.length} places`;
  return `${meter.name} costs ${least} ${per} in ${low.place}, ${most} in ${high.place}`;
}

// The first tier may be a grant that is free.
function firstPaid({tiers}: Price): Price["tiers"][number]["unitPrice"] {
  return (tiers.find(({unitPrice}) => !unitPrice.amount.isZero()) ?? tiers[0]).unitPrice;
}
