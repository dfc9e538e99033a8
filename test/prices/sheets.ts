import type {PriceRecord} from "../../src/prices/price-record.ts";
import type {PriceSheet} from "../../src/prices/price-sheet.ts";
import {toPriceSheet} from "../../src/prices/price-sheet.ts";

/** A meter of the sheets made here. */
export const meter = {serviceName: "S", productName: "P", skuName: "K", meterName: "M"};

/** Returns a sheet of the given *records* of that meter, in eastus unless they say otherwise. */
export function sheetOf(...records: Partial<PriceRecord>[]): PriceSheet {
  const base = {...meter, currencyCode: "USD", armRegionName: "eastus", unitOfMeasure: "1 Hour", retailPrice: "1"};
  return toPriceSheet({
    id: "test",
    sources: [{kind: "test", title: "made up", url: null}],
    records: records.map((record) => ({
      ...base,
      ...{type: "Consumption", confidence: "A", retrieved: null, source: 0},
      ...record
    }))
  });
}
