import {expect, test} from "vitest";
import {answerOf} from "../../../notebooks/estate/answer.ts";
import {exampleTitle} from "../../../notebooks/estate/choose-estate.ts";
import {dayText, daysText, isoDay} from "../../../notebooks/estate/day-text.ts";
import {examples} from "../../../notebooks/examples.ts";
import type {Finding} from "../../../src/index.ts";
import {embeddedSheet, evaluate, readTopology} from "../../../src/index.ts";
import {installDocument} from "../dom.ts";

installDocument();
const {billTable} = await import("../../../notebooks/estate/bill-table.ts");
const {findingsTitle} = await import("../../../notebooks/estate/findings-list.ts");
const {sourceLink} = await import("../../../notebooks/estate/source-link.ts");

const {assumptions} = await import("../../../notebooks/estate/assumptions.ts");

const evaluated = (name: string, on = "2026-11-23") =>
  evaluate(readTopology(examples.get(name)!, `${name}.yaml`), embeddedSheet, {on});

test("answerOf(evaluation) counts the days to the end, and from it", () => {
  expect(answerOf(evaluated("contoso")).end).toEqual({lastDay: "2027-03-31", days: 128});
  expect(answerOf(evaluated("contoso", "2027-03-31")).end?.days).toBe(0);
  expect(answerOf(evaluated("contoso", "2027-04-01")).end?.days).toBe(-1);
  expect(answerOf(evaluated("hub-and-spoke")).end).toBeNull();
});

test("answerOf(evaluation) names what is fullest", () => {
  expect(answerOf(evaluated("at-the-edge")).first).toMatchObject({id: "sstpConnections", status: "over"});
});

test("exampleTitle(text) is the name that the document declares", () => {
  for (const [name, text] of examples) expect(exampleTitle(text)).toBe(readTopology(text, `${name}.yaml`).name);
});

test("dayText(day), daysText(count) and isoDay(date, otherwise)", () => {
  expect(dayText("2027-03-31")).toBe("31 March 2027");
  expect([daysText(1), daysText(128)]).toEqual(["1 day", "128 days"]);
  expect(isoDay(new Date("2027-04-01"), "2026-01-01")).toBe("2027-04-01");
  expect(isoDay(null, "2026-01-01")).toBe("2026-01-01");
});

test("sourceLink(url) links https addresses and nothing else", () => {
  const link = sourceLink("https://learn.microsoft.com/azure/app-service/overview") as HTMLAnchorElement;
  expect(link.getAttribute("href")).toBe("https://learn.microsoft.com/azure/app-service/overview");
  for (const url of ["javascript:alert(1)", "http://example.com/", "data:text/html,x", "the topology document"]) {
    expect(sourceLink(url)).toBe(url);
  }
});

test("billTable(bill) has rows that add up to the total shown, for every example", () => {
  for (const name of examples.keys()) {
    const {bill} = evaluated(name);
    const table = billTable(bill) as HTMLElement;
    const cents = (cell: Element) => Math.round(Number(cell.textContent.replace(/[^\d.-]/g, "")) * 100);
    const rows = [...table.querySelectorAll("tbody tr:not(.missing) td.number")].map(cents);
    expect(
      rows.reduce((a, b) => a + b, 0),
      name
    ).toBe(cents(table.querySelector("tfoot td")!));
    expect(table.querySelectorAll("tr.missing").length).toBe(bill.unpriced.length);
  }
});

test("findingsTitle(findings) counts what does not work and what needs an answer", () => {
  const finding = (severity: string) => ({severity}) as Finding;
  expect(findingsTitle([])).toBe("No rule is broken");
  expect(findingsTitle([finding("info")])).toBe("Nothing needs an answer");
  expect(findingsTitle([finding("warning")])).toBe("One thing needs an answer");
  expect(findingsTitle([finding("error"), finding("warning"), finding("warning")])).toBe(
    "One thing does not work, 2 need an answer"
  );
});

test("billTable(bill) and assumptions(evaluation) say which prices are borrowed, and from where", () => {
  const topology = readTopology("defaults: {region: northeurope}\nplans: {web: {sku: P1v3}}\n", "far.yaml");
  const texts = (borrowPricesFrom?: string) => {
    const evaluation = evaluate(topology, embeddedSheet, {on: "2026-11-23", borrowPricesFrom});
    return [billTable(evaluation.bill) as HTMLElement, assumptions(evaluation)].map((d) => d.textContent);
  };
  const [bill, assumed] = texts("eastus");
  expect(bill).toContain("Borrowed from eastus: this region has no price of its own.");
  expect(assumed).toContain("1 price is borrowed from eastus for regions that have none of their own");
  expect(texts().join()).not.toMatch(/borrowed/i);
});
