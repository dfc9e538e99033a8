import {region} from "../../src/catalog/regions.ts";
import {queriesOf} from "../../src/retail-prices/query.ts";

/** The regions that are asked for. */
export const regionNames = ["eastus", "westeurope", "southeastasia"];

const rowCount = Number(process.env["ROWS"] ?? 1_000_000);
const pageSize = 1000;
const queryCount = queriesOf(regionNames.map(region)).length;
const rowsOfEach = Math.ceil(rowCount / queryCount);

/** How many rows all queries together are answered with. */
export const allRows = rowsOfEach * queryCount;

/** What a page is of. */
export interface PageOptions {
  readonly service: string;
  readonly region: string;
  /** How many rows are before it. */
  readonly skip: number;
  /** From 0 to 1: the others are of another service, as of a server that ignores the filter. */
  readonly neededShare: number;
}

/** Returns a page of made-up rows, as the API lays them out; *next* is the link to the page after it. */
export function madeUpPage(options: PageOptions, next: (skip: number) => string): string {
  const {skip} = options;
  const rows = Array.from({length: Math.min(pageSize, rowsOfEach - skip)}, (_, i) => rowText(options, skip + i));
  const link = skip + pageSize < rowsOfEach ? JSON.stringify(next(skip + pageSize)) : "null";
  const head = `"BillingCurrency":"USD","CustomerEntityId":"Default","CustomerEntityType":"Retail"`;
  return `{${head},"Items":[${rows.join(",")}],"NextPageLink":${link},"Count":${rows.length}}`;
}

function rowText({service, region, neededShare}: PageOptions, i: number): string {
  const isNeeded = (i * 0.618_033_988_75) % 1 < neededShare;
  const product = service === "Azure App Service" ? "Azure App Service Premium v3 Plan" : service;
  const own = isNeeded ? service : "Virtual Machines";
  const sku = service === "Service Bus" ? "Hybrid Connections" : `Sku ${i}`;
  const price = `0.${String(100_000 + i).padStart(8, "0")}`;
  return (
    `{"currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":${price},"unitPrice":${price},"armRegionName":"${region}",` +
    `"location":"US East","effectiveStartDate":"2026-06-01T00:00:00Z","meterId":"9fa36d1b-9576-5ede-b5ec-${String(i).padStart(12, "0")}",` +
    `"meterName":"Meter ${i}","productId":"DZH318Z0D1L5","skuId":"DZH318Z0D1L5/${i}","availabilityId":null,` +
    `"productName":"${product}","skuName":"${sku}","serviceName":"${own}","serviceId":"DZH313Z7MMC8",` +
    `"serviceFamily":"Compute","unitOfMeasure":"1 Hour","type":"Consumption","isPrimaryMeterRegion":true,"armSkuName":"sku_${i}"}`
  );
}
