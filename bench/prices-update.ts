// How fast `prices update` takes in a million rows, and in how much memory, of a
// server in a process of its own: `npm run bench:prices`. The same rows are first
// only read, so that one sees who bounds whom.
import {fork, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, statSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {region} from "../src/catalog/regions.ts";
import {queriesOf} from "../src/retail-prices/query.ts";
import {realWorld} from "../src/retail-prices/real-world.ts";
import {updatePrices} from "../src/retail-prices/update-prices.ts";

const rowCount = Number(process.env["ROWS"] ?? 1_000_000);
const pageSize = 1000;
const self = fileURLToPath(import.meta.url);
const regions = ["eastus", "westeurope", "southeastasia"].map(region);

// A million rows come of a server that ignores the filter; then most are not needed.
const neededShare = Number(process.env["NEEDED_PERCENT"] ?? 20) / 100;

/** Returns a page of made-up rows, as the API lays them out, all of one service and region. */
function pageText(service: string, name: string, skip: number, total: number, origin: string): string {
  const rows = Array.from({length: Math.min(pageSize, total - skip)}, (_, i) => rowText(service, name, skip + i));
  const filter = encodeURIComponent(`serviceName eq '${service}' and armRegionName eq '${name}'`);
  const next = skip + pageSize < total ? `"${origin}/?$filter=${filter}&$skip=${skip + pageSize}"` : "null";
  const head = `"BillingCurrency":"USD","CustomerEntityId":"Default","CustomerEntityType":"Retail"`;
  return `{${head},"Items":[${rows.join(",")}],"NextPageLink":${next},"Count":${rows.length}}`;
}

function rowText(service: string, name: string, i: number): string {
  const isNeeded = (i * 0.618_033_988_75) % 1 < neededShare;
  const product = service === "Azure App Service" ? "Azure App Service Premium v3 Plan" : service;
  const own = isNeeded ? service : "Virtual Machines";
  const sku = service === "Service Bus" ? "Hybrid Connections" : `Sku ${i}`;
  const price = `0.${String(100_000 + i).padStart(8, "0")}`;
  return (
    `{"currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":${price},"unitPrice":${price},"armRegionName":"${name}",` +
    `"location":"US East","effectiveStartDate":"2026-06-01T00:00:00Z","meterId":"9fa36d1b-9576-5ede-b5ec-${String(i).padStart(12, "0")}",` +
    `"meterName":"Meter ${i}","productId":"DZH318Z0D1L5","skuId":"DZH318Z0D1L5/${i}","availabilityId":null,` +
    `"productName":"${product}","skuName":"${sku}","serviceName":"${own}","serviceId":"DZH313Z7MMC8",` +
    `"serviceFamily":"Compute","unitOfMeasure":"1 Hour","type":"Consumption","isPrimaryMeterRegion":true,"armSkuName":"sku_${i}"}`
  );
}

function serve(): void {
  const queries = queriesOf(regions);
  const each = Math.ceil(rowCount / queries.length);
  // Made before they are asked for, as a server with a cache has them.
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const {searchParams} = new URL(request.url ?? "", "http://x");
    const [, service = "", name = ""] =
      /^serviceName eq '(.*)' and armRegionName eq '(.*)'$/.exec(searchParams.get("$filter") ?? "") ?? [];
    const skip = Number(searchParams.get("$skip") ?? 0);
    const key = `${service}/${name}/${skip}`;
    const page = pages.get(key) ?? pageText(service, name, skip, each, `http://${request.headers.host ?? ""}`);
    if (pages.size < 100) pages.set(key, page);
    response.setHeader("Content-Type", "application/json").end(page);
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
}

interface Measured {
  readonly rows: number;
  readonly seconds: number;
  readonly megabytes: number;
}

function report(name: string, {rows, seconds, megabytes}: Measured): void {
  const rate = `${Math.round(rows / seconds)} rows/s`;
  console.log(
    `${name.padEnd(16)} ${rows} rows ${seconds.toFixed(1)} s ${rate.padStart(14)} peak ${megabytes.toFixed(0)} MB`
  );
}

// The peak is that of the process, so that each is measured in its own.
const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;

async function readOnly(origin: string): Promise<void> {
  const queries = queriesOf(regions);
  const each = Math.ceil(rowCount / queries.length);
  const start = performance.now();
  const urls = queries.flatMap(({serviceName, armRegionName}) =>
    Array.from({length: Math.ceil(each / pageSize)}, (_, page) => {
      const filter = encodeURIComponent(`serviceName eq '${serviceName}' and armRegionName eq '${armRegionName}'`);
      return `${origin}/?$filter=${filter}&$skip=${page * pageSize}`;
    })
  );
  const work = async () => {
    for (let url = urls.pop(); url !== undefined; url = urls.pop()) await (await fetch(url)).arrayBuffer();
  };
  await Promise.all(Array.from({length: 4}, work));
  const seconds = (performance.now() - start) / 1000;
  report("only read", {rows: each * queries.length, seconds, megabytes: peakMegabytes()});
}

async function update(endpoint: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
  const file = join(folder, "prices.json");
  const start = performance.now();
  // What a page has is not that of real meters, so that nothing is held against it.
  const fixed = {currency: "USD", retryForSeconds: 20, accept: true, today: "2026-11-23", known: []} as const;
  const count = await updatePrices({...fixed, regions, endpoint, file, note: () => undefined}, realWorld);
  const seconds = (performance.now() - start) / 1000;
  const queries = queriesOf(regions).length;
  report("prices update", {rows: Math.ceil(rowCount / queries) * queries, seconds, megabytes: peakMegabytes()});
  console.log(`${count} prices kept, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  rmSync(folder, {recursive: true});
}

// Built as the package is, so that no loader of TypeScript takes time and memory.
async function bundle(outDir: string): Promise<string> {
  const {build} = await import("vite");
  const options = {ssr: self, outDir, target: "node20", emptyOutDir: false};
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: {noExternal: true, external: ["vite"]},
    build: options
  });
  return join(outDir, "prices-update.js");
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-bench-"));
  const built = await bundle(folder);
  const server = fork(built, ["serve"], {execArgv: []});
  const port = await new Promise<unknown>((resolve) => server.once("message", resolve));
  for (const mode of ["read", "update"]) {
    spawnSync(process.execPath, [built, mode, `http://127.0.0.1:${String(port)}`], {
      stdio: "inherit"
    });
  }
  server.kill();
  rmSync(folder, {recursive: true});
}

const [mode, origin = ""] = process.argv.slice(2);
if (mode === "serve") serve();
else if (mode === "read") await readOnly(origin);
else if (mode === "update") await update(`${origin}/`);
else await main();
