import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {egressPools} from "../../src/charts/egress-pools.ts";
import {egressTiers, egressTiersChart, egressTiersTable, egressTiersText} from "../../src/charts/egress-tiers.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {Decimal} from "../../src/money.ts";
import {evaluated} from "../evaluated.ts";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const on = "2026-11-23";
const hostile = `<script>"&${"x".repeat(200)}`;

function estate(sentGB: number | string, app = "shop") {
  const plans = {web: {sku: "S1"}};
  return evaluated({
    defaults: {region: "eastus"},
    plans,
    apps: {[app]: {plan: "web"}},
    traffic: [{app, to: "internet", sentGB}]
  });
}

test("egressTiersTable(pools) is graduated over the published tiers of zone 1", () => {
  // 100 GB free, then 0.087: 1,100 cost 87; from 10,335 GB 0.083: 890.445 and one more.
  const row = (gb: number) => egressTiersTable(egressPools(estate(gb))).rows[0]!.slice(1);
  expect(row(1100)).toEqual([1100, 87, 0.087, 10335, 0.083, "yes"]);
  expect(row(10336)).toEqual([10336, 890.528, 0.083, 51295, 0.07, "yes"]);
  expect(row(60)).toEqual([60, 0, 0, 100, 0.087, "yes"]);
});

test("egressTiersText(pools) says what it costs and how far the next tier is, for any volume", () => {
  const [pool] = egressPools(estate(1100));
  expect(egressTiersText([pool!]).title).toBe(
    "1,100 GB cost 87.00 USD, the last of them at 0.087; 9,235 GB more reach the tier at 0.083"
  );
  expect(egressTiersText([{...pool!, quantity: new Decimal(40)}]).title).toContain("within the free grant; 60 GB more");
  expect(egressTiersText([{...pool!, isPartlyUnknown: true}]).title).toContain("1,100 GB + ? cost");
  expect(egressTiersText([{...pool!, price: null}]).title).toBe("What leaves for the internet has no known price");
});

test("egressTiers(pools) draws a curve and a dot, well-formed, or says that there is nothing", () => {
  const {svg} = egressTiersChart.draw({evaluation: estate(1100), options: {on, buildOn: on}}, {document});
  expect(svgText(svg)).toContain("1,100 GB: 87.00 USD");
  expect(svgText(egressTiers([], {document}))).toContain("Nothing leaves this estate for the internet.");
  const [pool] = egressPools(estate(1100));
  const two = svgText(egressTiers([{...pool!, name: hostile}, pool!], {document}));
  expect(two).not.toContain("<script");
  expect(two).toContain("&lt;script&gt;");
  expect(two).not.toContain("x".repeat(60));
});
