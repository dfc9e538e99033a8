import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {InputError} from "../../src/errors.ts";
import {readPriceSheet} from "../../src/formats/read-price-sheet.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {parsePriceSheet} from "../../src/prices/parse-price-sheet.ts";

const record = {
  currencyCode: "EUR",
  serviceName: "VPN Gateway",
  productName: "VPN Gateway",
  skuName: "VpnGw1AZ",
  meterName: "VpnGw1AZ",
  armRegionName: "westeurope",
  unitOfMeasure: "1 Hour",
  type: "Consumption",
  retailPrice: "0.1838",
  confidence: "A",
  retrieved: "2026-11-01",
  source: 0
};
const sources = [{kind: "contract", title: "our agreement", url: null}];
const sheet = (...records: object[]) => ({id: "ours", sources, records});

function problems(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.message.split("\n");
    throw error;
  }
}

const problemsOf = (change: object) => problems(() => parsePriceSheet(sheet({...record, ...change})));

test("readPriceSheet(content, file) reads the embedded sheet as it is, to the last digit of its text", () => {
  const content = readFileSync("data/prices/prices.json");
  const {id, sources: read, records} = readPriceSheet(content, "prices.json");
  expect({id, sources: read, records}).toEqual(JSON.parse(content.toString()));
  expect(records).toEqual(embeddedSheet.records);
});

test("parsePriceSheet(document) takes numbers, and keeps prices as exact text", () => {
  const read = readPriceSheet(JSON.stringify(sheet(record)).replace('"0.1838"', "0.123456789012345"), "ours.json");
  expect(read.records[0]?.retailPrice).toBe("0.123456789012345");
  expect(parsePriceSheet(sheet({...record, retailPrice: "1e-3", tierMinimumUnits: 0})).records[0]).toMatchObject({
    retailPrice: "0.001",
    tierMinimumUnits: "0"
  });
});

test("parsePriceSheet(document) tells what is wrong with a record, and what is allowed", () => {
  expect(problemsOf({})).toEqual([]);
  const wrong: [object, string][] = [
    [{retailPrice: "-1"}, "records[0].retailPrice: not a number: -1 (0 or more)"],
    [{retailPrice: "cheap"}, "records[0].retailPrice: not a number: cheap (0 or more)"],
    [{currencyCode: "EURO"}, "records[0].currencyCode: unknown currency: EURO (did you mean EUR?)"],
    [{unitOfMeasure: "1 Fortnight"}, "records[0].unitOfMeasure: unknown unit of measure: 1 Fortnight"],
    [{unitOfMeasure: "0 Hours"}, "records[0].unitOfMeasure: unknown unit of measure: 0 Hours"],
    [{effectiveStartDate: "2026-02-30"}, "records[0].effectiveStartDate: not a date: 2026-02-30"],
    [{effectiveStartDate: "2026-02-01", effectiveEndDate: "2026-01-31"}, "ends before it begins: 2026-01-31"],
    [{retrieved: "yesterday"}, "records[0].retrieved: not a day or month: yesterday"],
    [{confidence: "Z"}, "records[0].confidence: unknown confidence: Z"],
    [{type: "Reservation"}, "records[0].type: a reservation without its term"],
    [{reservationTerm: "1 Year"}, "records[0].reservationTerm: a term, but not of a reservation: Consumption"],
    [{source: 1}, "records[0].source: unknown source: 1 (0 to 0)"],
    [{source: 0.5}, "records[0].source: not the index of a source: 0.5"],
    [{unitPrice: "1"}, "records[0].unitPrice: unknown key: unitPrice"]
  ];
  for (const [change, message] of wrong) {
    expect(problemsOf(change)).toEqual([expect.stringContaining(message)]);
  }
});

test("readPriceSheet(content, file) tells every problem at once, with line and column", () => {
  const text = `{
  "id": "ours",
  "sources": [],
  "records": [
    {"currencyCode": "EUR", "unitOfMeasure": "1 Hour", "retailPrice": -1,
     "type": "Consumption", "serviceName": "S", "confidence": "A", "retrieved": null, "source": 0}
  ]
}`;
  expect(problems(() => readPriceSheet(text, "ours.json"))).toEqual([
    "ours.json:5:5 records[0].productName: missing key: productName",
    "ours.json:5:71 records[0].retailPrice: not a number: -1 (0 or more)",
    "ours.json:6:97 records[0].source: unknown source: 0 (there are none)"
  ]);
  expect(problems(() => readPriceSheet("[]", "ours.json"))).toEqual([
    "ours.json:1:1 not a mapping: a list (keys: id, sources, records)"
  ]);
  expect(problems(() => readPriceSheet('{"id": ', "ours.json"))).toEqual([expect.stringContaining("not JSON")]);
});
