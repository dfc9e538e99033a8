import type {Region} from "../catalog/regions.ts";
import {regions} from "../catalog/regions.ts";
import type {Currency} from "../money.ts";
import {Decimal, money} from "../money.ts";
import type {MissingPrice, Price} from "../prices/price.ts";
import {findPrice} from "../prices/find-price.ts";
import {findConnectionPrice} from "../prices/find-connection-price.ts";
import {findZonePrice, findZoneTiers} from "../prices/find-zone-price.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Usage} from "./usage.ts";

/** Returns the price that the *usage* is billed at by the *sheet* in *currency*, or the reason why there is none. */
export function tariffPrice(
  {tariff, region, unit}: Usage,
  sheet: PriceSheet,
  currency: Currency
): Price | MissingPrice {
  switch (tariff.by) {
    case "fixed":
      return {
        meter: tariff.name,
        armRegionName: region,
        unit,
        tiers: [{tierMinimumUnits: new Decimal(0), unitPrice: money(tariff.unitPrice, currency)}],
        provenance: {effective: null, retrieved: null, confidence: "given", source: tariff.source}
      };
    case "region":
      return findPrice(sheet, tariff.meter, region, currency, tariff.offer ? {type: "DevTestConsumption"} : {});
    case "connection":
      return findConnectionPrice(sheet, tariff.connection, tariff.sku, region, currency);
    case "zone":
    case "egressZone": {
      const find = tariff.by === "zone" ? findZonePrice : findZoneTiers;
      return find(sheet, tariff.meter, regionOrZone(region), currency);
    }
  }
}

// A pool of egress spans its zone: any region of the zone stands for all.
function regionOrZone(name: string): Region {
  const region = regions.get(name) ?? [...regions.values()].find(({egressZone}) => name === `Zone ${egressZone ?? ""}`);
  if (region === undefined) throw new Error(`unknown region: ${name}`);
  return region;
}
