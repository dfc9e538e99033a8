import type {Currency} from "../money.ts";
import type {FindPriceOptions, MeterKey} from "./find-price.ts";
import {findPrice} from "./find-price.ts";
import {inForce} from "./in-force.ts";
import {newestFirst} from "./newest.ts";
import type {MissingPrice, Price} from "./price.ts";
import {isMissing, withNote} from "./price.ts";
import {priceOfRows} from "./price-of-rows.ts";
import type {PriceRecord} from "./price-record.ts";
import type {PriceSheet} from "./price-sheet.ts";
import {recordsOf} from "./price-sheet.ts";

/** The hourly meters of a VPN gateway's connections. */
export type ConnectionMeter = "S2S Connection" | "P2S Connection";

const vpn = {serviceName: "VPN Gateway", productName: "VPN Gateway"};

/**
 * Returns the hourly price of one connection of a VPN gateway of that SKU. A
 * region has one price for all SKUs but Basic, so that the row of another will
 * do; the price's note then says which.
 */
export function findConnectionPrice(
  sheet: PriceSheet,
  connection: ConnectionMeter,
  sku: string,
  armRegionName: string,
  currency: Currency,
  {on, unit}: FindPriceOptions = {}
): Price | MissingPrice {
  const meter: MeterKey = {...vpn, skuName: sku, meterName: connection};
  const own = findPrice(sheet, meter, armRegionName, currency, {on, unit});
  if (!isMissing(own) || sku === "Basic") return own;
  const key = {...vpn, currencyCode: currency, type: "Consumption", armRegionName} as const;
  const isOther = ({meterName, skuName}: PriceRecord) => meterName === connection && skuName !== "Basic";
  const [row] = newestFirst(inForce(recordsOf(sheet, key).filter(isOther), on));
  if (!row) return own;
  const price = priceOfRows(sheet, [row], currency, {what: connection, on, unit});
  return isMissing(price)
    ? price
    : withNote(price, `${row.skuName ?? "no SKU named"}: one price for all SKUs but Basic`);
}
