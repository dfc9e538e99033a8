import {existsSync, readdirSync, writeFileSync} from "node:fs";
import {afterEach, beforeEach, expect, test} from "vitest";
import {region} from "../../src/catalog/regions.ts";
import {readPriceSheet} from "../../src/formats/read-price-sheet.ts";
import {fakeWorld} from "./fake-world.ts";
import type {PriceServer} from "./price-server.ts";
import {priceServer} from "./price-server.ts";
import {apiRow, apiRows} from "./rows.ts";
import {sheetFolder, update} from "./update.ts";

let server: PriceServer;
let sheet: ReturnType<typeof sheetFolder>;

beforeEach(async () => {
  server = await priceServer({rows: apiRows(), pageSize: 2});
  sheet = sheetFolder();
});
afterEach(async () => {
  await server.close();
  sheet.remove();
});

const written = () => readPriceSheet(sheet.content() ?? "", sheet.file);
const find = (meter: string) => written().records.filter(({meterName}) => meterName === meter);

test("updatePrices() writes a price document of what is needed, a source for each query", async () => {
  await update(server, sheet.file);
  const {id, sources, records} = written();
  expect(id).toBe("retail-prices-USD-2026-11-23");
  expect(sources).toHaveLength(7 + 6 + 4 + 1);
  // Of 16 rows of the region a repeat, a domain and a messaging unit are not needed; 6 are not the region's.
  expect(records).toHaveLength(16 - 3 + 6);
  expect(records.every(({confidence, retrieved}) => confidence === "A" && retrieved === "2026-11-23")).toBe(true);
  for (const {source, serviceName} of records) expect(sources[source]?.title).toContain(serviceName);
  expect(readdirSync(sheet.folder)).toEqual(["prices.json"]);
});

test("updatePrices() keeps the digits that the API prints, exponents, tiers, terms, dates and savings plans", async () => {
  await update(server, sheet.file);
  const [first, reservation] = find("P1 v3 App");
  expect(first?.savingsPlan?.map(({retailPrice}) => retailPrice)).toEqual(["0.2", "9007199254.740993000000001"]);
  expect(reservation).toMatchObject({type: "Reservation", reservationTerm: "1 Year", retailPrice: "2234"});
  expect(find("Hybrid Connections Listener Unit")[0]?.retailPrice).toBe("0.013441");
  const tiers = find("Standard Data Transfer Out").map(({tierMinimumUnits}) => tierMinimumUnits);
  expect(tiers).toEqual(["10335", "0", "512095", "100"]);
  expect(find("Standard IPv4 Static Public IP").map(({effectiveEndDate}) => effectiveEndDate)).toEqual([
    "2026-06-30T23:59:00Z",
    undefined
  ]);
  expect(find("B1")[0]?.productName).toBe("Azure App Service Basic Plan - Linux");
});

test("updatePrices() asks by service and region, with the currency at the top, never $top, at most 4 at once", async () => {
  await server.close();
  server = await priceServer({rows: apiRows(["eastus"], "EUR"), pageSize: 2, linkOrigin: "own"});
  await update(server, sheet.file, {currency: "EUR"});
  for (const url of server.asked.map((text) => new URL(text))) {
    expect(url.searchParams.get("currencyCode")).toBe("'EUR'");
    expect(url.searchParams.get("api-version")).toBe("2023-01-01-preview");
    expect(url.searchParams.get("$filter")).toMatch(/^serviceName eq '[\w ]+' and armRegionName eq '[\w ]*'$/);
    expect(url.searchParams.has("$top")).toBe(false);
  }
  expect(server.mostAtOnce()).toBeLessThanOrEqual(4);
  expect(new Set(written().records.map(({currencyCode}) => currencyCode))).toEqual(new Set(["EUR"]));
});

test("updatePrices() goes on where it was interrupted, and asks nothing again", async () => {
  server.fault = (_, url) => (url.href.includes("Zone") ? "404" : undefined);
  await expect(update(server, sheet.file)).rejects.toThrow("HTTP 404");
  expect(sheet.content()).toBeNull();
  const before = server.asked.length;
  server.fault = () => undefined;
  expect(await update(server, sheet.file)).toMatch(/going on: 1\d of 18 queries are fetched already/);
  expect(server.asked.slice(before).filter((url) => url.includes("eastus"))).toEqual([]);
  expect(written().records).toHaveLength(19);
});

test("updatePrices() starts over on another day, and for another question", async () => {
  const interrupt = async () => {
    server.fault = (_, url) => (url.href.includes("Zone") ? "404" : undefined);
    await expect(update(server, sheet.file)).rejects.toThrow("HTTP 404");
    server.fault = () => undefined;
  };
  await interrupt();
  expect(await update(server, sheet.file, {today: "2026-11-24"})).not.toContain("going on");
  server.rows = apiRows(["eastus", "eastus2"]);
  await interrupt();
  const regions = [region("eastus"), region("eastus2")];
  expect(await update(server, sheet.file, {regions})).not.toContain("going on");
});

test("updatePrices() waits as long as the server asks, and no other request is sent meanwhile", async () => {
  const world = fakeWorld();
  server.fault = (number) => (number === 3 ? "429 with Retry-After" : undefined);
  await update(server, sheet.file, {}, world);
  expect(world.slept[0]).toBe(7000);
});

test("updatePrices() says at once when the server asks for more patience than it has", async () => {
  server.fault = () => "429 with Retry-After";
  await expect(update(server, sheet.file, {retryForSeconds: 5})).rejects.toThrow(
    /HTTP 429; the server asks to wait 7 s, more than 5 s \(--retry-for 12 would\)/
  );
});

test("updatePrices() backs off twice as long each time, between half and all of it", async () => {
  const world = fakeWorld(() => 0);
  server.fault = () => "500";
  await expect(update(server, sheet.file, {retryForSeconds: 1000}, world)).rejects.toThrow(/HTTP 500; given up after/);
  expect([...new Set(world.slept)].slice(0, 5)).toEqual([500, 1000, 2000, 4000, 8000]);
  expect(Math.max(...world.slept)).toBe(8000);
});

test("updatePrices() doubts prices that moved by more than a factor of 10, and meters that are gone", async () => {
  await update(server, sheet.file);
  const before = sheet.content();
  server.rows = apiRows()
    .filter(({meterName}) => meterName !== "S2S Connection")
    .map((row) => (row["meterName"] === "VpnGw1AZ" ? {...row, retailPrice: 3.62} : row));
  await expect(update(server, sheet.file)).rejects.toThrow(
    /in doubt.*--accept(.|\n)*S2S Connection \/ eastus is gone\n.*VpnGw1AZ \/ eastus was 0.361 and is 3.62/
  );
  expect(sheet.content()).toBe(before);
  const asked = server.asked.length;
  expect(await update(server, sheet.file, {accept: true})).toContain("accepted:");
  expect(server.asked.length).toBe(asked);
  expect(find("VpnGw1AZ")[0]?.retailPrice).toBe("3.62");
});

test("updatePrices() takes a price that moved by a factor of 10 and no more", async () => {
  await update(server, sheet.file);
  server.rows = apiRows().map((row) => (row["meterName"] === "VpnGw1AZ" ? {...row, retailPrice: 3.61} : row));
  await update(server, sheet.file);
  expect(find("VpnGw1AZ")[0]?.retailPrice).toBe("3.61");
});

test("updatePrices() doubts an update that would drop a region or a currency of the old sheet", async () => {
  server.rows = [...apiRows(["eastus", "eastus2"]), ...apiRows(["eastus"], "EUR")];
  await update(server, sheet.file, {regions: [region("eastus"), region("eastus2")]});
  await expect(update(server, sheet.file)).rejects.toThrow(
    "Azure App Service in eastus2, in USD: 4 prices of the old sheet not asked for"
  );
  await expect(update(server, sheet.file, {currency: "EUR"})).rejects.toThrow("not asked for");
});

test("updatePrices() leaves alone a file that is no price sheet, and a folder that is no journal of its own", async () => {
  writeFileSync(sheet.file, `{"name": "tollgate"}`);
  await expect(update(server, sheet.file)).rejects.toThrow(sheet.file);
  expect(server.asked).toEqual([]);
  const other = sheetFolder();
  writeFileSync(`${other.file}.update`, "mine");
  await expect(update(server, other.file)).rejects.toThrow();
  expect(existsSync(`${other.file}.update`)).toBe(true);
  other.remove();
});

test("updatePrices() does not believe a server that ignores the filter", async () => {
  await update(server, sheet.file);
  const expected = sheet.content();
  const all = await priceServer({rows: apiRows().map((row) => ({...row})), pageSize: 1000});
  all.rows = new Proxy(all.rows as object[], {
    get: (rows, key) => (key === "filter" ? () => rows : Reflect.get(rows, key))
  }) as typeof all.rows;
  const other = sheetFolder();
  await update(all, other.file);
  expect(other.content()?.replaceAll(all.endpoint, server.endpoint)).toBe(expected);
  other.remove();
  await all.close();
});

test("updatePrices() takes no price in a unit that nothing is billed by", async () => {
  const odd = apiRow("VPN Gateway", "eastus", "VPN Gateway", "Odd", 1, {unitOfMeasure: "1 Rotation"});
  server.rows = [...apiRows(), odd];
  await update(server, sheet.file);
  expect(find("Odd")).toEqual([]);
});
