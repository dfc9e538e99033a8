import {writeFileSync} from "node:fs";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {readPriceSheet} from "../../src/formats/read-price-sheet.ts";
import type {Fault, PriceServer} from "./price-server.ts";
import {lastingFaults, passingFaults, priceServer} from "./price-server.ts";
import {apiRows} from "./rows.ts";
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

const old = `{"id": "old", "sources": [], "records": []}\n`;

describe.each(passingFaults)("updatePrices() survives %s", (fault) => {
  test("once, and gives the same sheet", async () => {
    await update(server, sheet.file);
    const expected = sheet.content();
    const other = sheetFolder();
    const from = server.asked.length;
    server.fault = (number) => (number === from + 5 ? fault : undefined);
    await update(server, other.file);
    expect(other.content()).toBe(expected);
    other.remove();
  });

  test("without end by giving up after 20 s, the old sheet untouched", async () => {
    writeFileSync(sheet.file, old);
    server.fault = (_, url) => (url.href.includes("VPN") ? fault : undefined);
    await expect(update(server, sheet.file)).rejects.toThrow(/VPN Gateway in .*(given up after 20 s|the server asks)/);
    expect(sheet.content()).toBe(old);
  });
});

const messages: Readonly<Record<(typeof lastingFaults)[number], RegExp>> = {
  HTML: /page 1: the answer is HTML/,
  "wrong currency": /in another currency: CHF \(asked for: USD\)/,
  "row in wrong currency": /in another currency: CHF/,
  "repeated page": /page 2: the page repeats an earlier one/,
  circle: /page 2: the links to next pages go in a circle/,
  "other host": /leads to another host: example.com/,
  "404": /HTTP 404/,
  redirect: /HTTP 302 to https:\/\/example.com/,
  "no API": /it has no Items/,
  "empty with a link": /a page without rows names a next one/
};

test.each(lastingFaults)("updatePrices() refuses %s with a clear error, the old sheet untouched", async (fault) => {
  writeFileSync(sheet.file, old);
  server.fault = (_, url) => (/NAT.*Global/.test(url.href) ? fault : undefined);
  await expect(update(server, sheet.file)).rejects.toThrow(messages[fault]);
  expect(sheet.content()).toBe(old);
});

test("updatePrices() refuses an empty answer for a region that is known, and doubts one for a service that is not sold everywhere", async () => {
  const empty =
    (service: string) =>
    (_: number, url: URL): Fault | undefined =>
      url.searchParams.get("$filter")?.includes(`'${service}' and armRegionName eq 'eastus'`) ? "empty" : undefined;
  server.fault = empty("VPN Gateway");
  await expect(update(server, sheet.file)).rejects.toThrow("VPN Gateway in eastus: the answer is empty");
  expect(sheet.content()).toBeNull();
  server.fault = empty("Service Bus");
  await expect(update(server, sheet.file)).rejects.toThrow(/in doubt(.|\n)*Service Bus in eastus: no price/);
  await update(server, sheet.file, {accept: true});
  const {records} = readPriceSheet(sheet.content() ?? "", sheet.file);
  expect(records.filter(({serviceName}) => serviceName === "Service Bus")).toEqual([]);
  // Accepted once, it is no doubt any more.
  await update(server, sheet.file);
});

test("updatePrices() does not take an empty page that a link leads to for the end of the answer", async () => {
  server.fault = (_, url) => (url.searchParams.has("$skip") ? "empty" : undefined);
  await expect(update(server, sheet.file)).rejects.toThrow(
    /page 2: the page is empty, though a link leads to it; given/
  );
  expect(sheet.content()).toBeNull();
});
