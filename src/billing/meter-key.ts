import type {MeterKey} from "../prices/find-price.ts";
import type {Tariff} from "./usage.ts";

/** Returns the names in the price API of the meter that a *tariff* prices; null where the document gives the price. */
export function meterKey(tariff: Tariff): MeterKey | null {
  if (tariff.by === "fixed") return null;
  if (tariff.by !== "connection") return tariff.meter;
  const {sku, connection} = tariff;
  return {serviceName: "VPN Gateway", productName: "VPN Gateway", skuName: sku, meterName: connection};
}

/** Returns the name of the meter that a *tariff* prices, as far as it is known without its row. */
export function meterName(tariff: Tariff): string {
  if (tariff.by === "fixed") return tariff.name;
  if (tariff.by === "connection") return tariff.connection;
  return tariff.meter.meterName ?? tariff.meter.skuName ?? tariff.meter.productName;
}
