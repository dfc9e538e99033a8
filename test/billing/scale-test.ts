import fc from "fast-check";
import {expect, test} from "vitest";
import {bill} from "../../src/billing/bill.ts";
import {monthlyBill} from "../../src/billing/monthly-bill.ts";
import {priceFinder, tariffPrice} from "../../src/billing/tariff-price.ts";
import {usages} from "../../src/billing/usages.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {routes} from "../../src/reachability/routes.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {largeEstate} from "../../scripts/large-estate/large-estate.ts";
import {arbitraryTopology} from "../arbitrary-topology.ts";
import {today} from "../evaluated.ts";

test("monthlyBill(…, {withShares: false}) has the lines, totals and gaps of the whole bill, and no shares", () => {
  fc.assert(
    fc.property(arbitraryTopology, (spec) => {
      const topology = parseTopology(spec);
      const ways = routes(topology);
      const whole = monthlyBill(topology, ways, embeddedSheet, today);
      const bare = monthlyBill(topology, ways, embeddedSheet, today, {withShares: false});
      const plain = ({lines}: typeof whole) => lines.map(({resource, meter, costPerMonth}) => [resource, meter, costPerMonth]); // prettier-ignore
      expect(plain(bare)).toEqual(plain(whole));
      expect([bare.totalPerMonth, bare.complete, bare.byCategory, bare.unpriced.length]).toEqual([
        ...[whole.totalPerMonth, whole.complete, whole.byCategory, whole.unpriced.length]
      ]);
      expect(bare.lines.flatMap(({shares}) => shares)).toEqual([]);
    })
  );
});

test("priceFinder(sheet, currency, choice) gives each usage its own tariffPrice", () => {
  fc.assert(
    fc.property(arbitraryTopology, fc.constantFrom(undefined, "westus"), (spec, borrowPricesFrom) => {
      const topology = parseTopology(spec);
      const choice = {borrowPricesFrom};
      const priceOf = priceFinder(embeddedSheet, topology.currency, choice);
      for (const usage of usages(topology, routes(topology), today)) {
        expect(priceOf(usage)).toEqual(tariffPrice(usage, embeddedSheet, topology.currency, choice));
      }
    })
  );
});

// Ten times the plans have no more meters.
test("bill(usages, …) looks up each meter of a region once, however many resources use it", () => {
  const lookUps = (plans: number) => {
    const topology = parseTopology(largeEstate({seed: 7, plans, apps: plans * 2, networks: plans / 5}));
    const asked: string[] = [];
    const index = new Map(embeddedSheet.index);
    index.get = (key) => {
      asked.push(key);
      return Map.prototype.get.call(index, key) as ReturnType<typeof index.get>;
    };
    bill(usages(topology, routes(topology), today), {...embeddedSheet, index}, topology.currency);
    return asked.length;
  };
  const [few, many] = [lookUps(100), lookUps(1000)];
  expect(few).toBeGreaterThan(20);
  expect(many).toBeLessThan(few * 1.5);
});
