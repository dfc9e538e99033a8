import type {Forecast} from "../forecast/forecast-result.ts";
import {groupBy} from "../group-by.ts";
import type {IsoDate} from "../units.ts";

type Kind = Forecast["events"][number]["kind"];

/** What ends or begins on a day within the months of a forecast. */
export interface ForecastDate {
  readonly date: IsoDate;
  /** In few words: `SSTP ends`, `certificate expires (3)`. */
  readonly what: string;
  readonly isEnd: boolean;
}

const words: Readonly<Record<Kind, string | null>> = {
  featureRetirement: "gateway-required integration ends",
  sstpClosing: "SSTP can no longer be set up",
  sstpRetirement: "SSTP ends",
  gatewaySkuRetirement: "gateway SKU ends",
  basicAddressRetirement: "Basic addresses end",
  certificateWarning: null,
  certificateExpiry: "certificate expires",
  commitmentStart: "commitment begins",
  commitmentEnd: "commitment ends",
  plannedChange: "planned change",
  priceChange: "other prices"
};

/** Returns what ends or begins within the months of a forecast, by day; the same of several things on one day is one. */
export function forecastDates({events}: Forecast): ForecastDate[] {
  const told = events.flatMap(({kind, date, what}) => {
    const word = words[kind];
    return word === null ? [] : [{date, word, isEnd: what === "last day"}];
  });
  return [...groupBy(told, ({date, word}) => `${date} ${word}`).values()].flatMap(([first, ...same]) => {
    if (first === undefined) return [];
    const {date, word, isEnd} = first;
    return [{date, what: same.length === 0 ? word : `${word} (${same.length + 1})`, isEnd}];
  });
}
