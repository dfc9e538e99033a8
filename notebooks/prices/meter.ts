import type {MeterKey, PriceRecord} from "../../src/index.ts";
import {groupBy, meterText} from "../../src/index.ts";

/** A meter of the sheet with all its records; where a row lost its name, that of the same SKU’s only meter counts. */
export interface SheetMeter extends MeterKey {
  readonly name: string;
  readonly records: readonly PriceRecord[];
}

/** Returns the meters of the *records*, by product and name. */
export function metersOf(records: readonly PriceRecord[]): SheetMeter[] {
  const ofSku = groupBy(records, ({productName, skuName}) => JSON.stringify([productName, skuName]));
  const onlyName = (record: PriceRecord) => {
    const rows = ofSku.get(JSON.stringify([record.productName, record.skuName])) ?? [];
    const names = new Set(rows.flatMap(({meterName}) => meterName ?? []));
    return names.size === 1 ? ([...names][0] ?? null) : null;
  };
  const groups = groupBy(records, (record) =>
    JSON.stringify([record.productName, record.skuName, record.meterName ?? onlyName(record)])
  );
  return [...groups.values()]
    .flatMap((rows): SheetMeter[] => {
      const [first] = rows;
      if (!first) return [];
      const {serviceName, productName, skuName = null} = first;
      const meterName = rows.find((row) => row.meterName !== undefined)?.meterName ?? null;
      const key = {serviceName, productName, skuName, meterName};
      return [{...key, name: meterText(key), records: rows}];
    })
    .sort((a, b) => compare(a.productName, b.productName) || compare(a.name, b.name));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
