import type {Region} from "../catalog/regions.ts";
import {regions} from "../catalog/regions.ts";
import type {Currency} from "../money.ts";
import {Decimal, money} from "../money.ts";
import {once} from "../once.ts";
import type {ExchangeRates} from "../prices/exchange-rates.ts";
import type {MissingPrice, Price} from "../prices/price.ts";
import {findPrice} from "../prices/find-price.ts";
import {findConnectionPrice} from "../prices/find-connection-price.ts";
import {findZonePrice, findZoneTiers} from "../prices/find-zone-price.ts";
import {ownOrConverted} from "../prices/own-or-converted.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {IsoDate} from "../units.ts";
import {ownOrLent} from "./own-or-lent.ts";
import type {Usage} from "./usage.ts";
import {tariffText} from "./usage.ts";

/** Which prices of a sheet a bill is made with. */
export interface PriceChoice {
  /** The day whose prices are meant, that of the look-up; by default the newest in the sheet. */
  readonly pricesOn?: IsoDate | undefined;
  /** ARM name of a region whose prices stand in for those that another region lacks; by default none does. */
  readonly borrowPricesFrom?: string | undefined;
  /** Rates at which prices in other currencies stand in for those that the sheet lacks; by default none is converted. */
  readonly exchangeRates?: ExchangeRates | undefined;
}

/**
 * Returns the price that the *usage* is billed at by the *sheet* in *currency*, or
 * the reason why there is none. What is borrowed or converted says from where; a
 * price of its own region, converted, comes before that of another.
 */
export function tariffPrice(
  usage: Usage,
  sheet: PriceSheet,
  currency: Currency,
  {pricesOn, borrowPricesFrom, exchangeRates}: PriceChoice = {}
): Price | MissingPrice {
  const inCurrency = (region: string) =>
    ownOrConverted((own) => priceIn(usage, region, sheet, own, pricesOn), currency, exchangeRates);
  return ownOrLent(inCurrency, usage.region, borrowPricesFrom);
}

/** Returns a function that gives the `tariffPrice` of usages, and looks up once what several are billed at, in any bill by the *sheet*. */
export function priceFinder(
  sheet: PriceSheet,
  currency: Currency,
  choice: PriceChoice = {}
): (usage: Usage) => Price | MissingPrice {
  const known = foundIn(sheet, currency, choice);
  return (usage) => {
    const key = `${tariffText(usage.tariff)}\n${usage.region}\n${usage.unit}`;
    const price = known.get(key) ?? tariffPrice(usage, sheet, currency, choice);
    known.set(key, price);
    return price;
  };
}

type Found = Map<string, Price | MissingPrice>;

const foundBySheet = once<PriceSheet, Map<string, Found>>(() => new Map());

function foundIn(
  sheet: PriceSheet,
  currency: Currency,
  {pricesOn, borrowPricesFrom, exchangeRates}: PriceChoice
): Found {
  if (exchangeRates) return new Map();
  const key = JSON.stringify([currency, pricesOn, borrowPricesFrom]);
  const found = foundBySheet(sheet).get(key) ?? new Map<string, Price | MissingPrice>();
  foundBySheet(sheet).set(key, found);
  return found;
}

function priceIn(
  {tariff, unit}: Usage,
  region: string,
  sheet: PriceSheet,
  currency: Currency,
  on: IsoDate | undefined
): Price | MissingPrice {
  const options = {on, unit};
  switch (tariff.by) {
    case "fixed":
      return {
        meter: tariff.name,
        armRegionName: region,
        unit,
        tiers: [{tierMinimumUnits: new Decimal(0), unitPrice: money(tariff.unitPrice, currency)}],
        provenance: {effective: null, retrieved: null, confidence: "given", source: tariff.source},
        records: []
      };
    case "region":
      return findPrice(sheet, tariff.meter, region, currency, {
        ...options,
        ...(tariff.offer ? {type: "DevTestConsumption"} : {})
      });
    case "connection":
      return findConnectionPrice(sheet, tariff.connection, tariff.sku, region, currency, options);
    case "zone":
    case "egressZone": {
      const find = tariff.by === "zone" ? findZonePrice : findZoneTiers;
      return find(sheet, tariff.meter, regionOrZone(region), currency, options);
    }
  }
}

// A pool of egress spans its zone: any region of the zone stands for all.
function regionOrZone(name: string): Region {
  const region = regions.get(name) ?? [...regions.values()].find(({egressZone}) => name === `Zone ${egressZone ?? ""}`);
  if (region === undefined) throw new Error(`unknown region: ${name}`);
  return region;
}
