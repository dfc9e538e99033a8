import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {
  migrationCost,
  migrationCostChart,
  migrationCostTable,
  migrationCostText
} from "../../src/charts/migration-cost.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {migration} from "../../src/migration/migration.ts";
import {money} from "../../src/money.ts";
import {regional, throughGateway} from "../comparison/designs.ts";
import {evaluated} from "../evaluated.ts";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const on = "2026-11-23";
const hostile = `<script>"&${"x".repeat(200)}`;

const options = {start: "2027-01-04", overlapMonths: 1, months: 4, oneOff: money(300, "USD")};
// Through the gateway 2,900 GB of 3,000 cost 0.087 each: 252.30 a month more than over regional integration.
const move = migration(throughGateway(), regional(), options);

test("migrationCostText(migration) says what is saved a month, when it is paid back, and the last safe day", () => {
  const {title, subtitle, foot} = migrationCostText(move, {to: "regional"});
  expect(title).toBe("Moving to regional saves 252.30 USD a month: paid back by the end of 2027-03");
  expect(subtitle).toContain("300.00 once; the old design stands to 2027-02-03");
  expect(foot).toContain("last safe day to start is 2027-03-01");
  expect(migrationCostText(move, {to: hostile, reasons: ["no way"]}).title).toContain("does not work");
});

test("migrationCostTable(migration) has each month with what it is more so far; null where not all is known", () => {
  // Staying: 229.95 + 153.30 + 3.65 + 252.30.
  const {rows} = migrationCostTable(move);
  expect(rows.map((row) => row[6])).toEqual([639.2, 639.2, 639.2, 639.2]);
  expect(rows[0]!.slice(0, 4)).toEqual(["2027-01", 3, 28, 0]);
  const open = migration(throughGateway({sentGB: "unknown"}), regional(), options);
  expect(migrationCostTable(open).rows[0]!.slice(7)).toEqual([null, null]);
  expect(svgText(migrationCost(open, {document}))).toContain("+ ?");
});

test("migrationCost(migration) marks the payback and the deadline; with nothing to move it says so", () => {
  const text = svgText(migrationCost(move, {document}));
  expect(text).toContain("paid back by the end of 2027-03");
  expect(text).toContain("last safe day to start 2027-03-01");
  const {svg} = migrationCostChart.draw({evaluation: evaluated({}), options: {on, buildOn: on}}, {document});
  expect(svgText(svg)).toContain("No app uses gateway-required integration");
});
