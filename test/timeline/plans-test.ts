import {expect, test} from "vitest";
import {timeline} from "../../src/timeline/timeline.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {today} from "../evaluated.ts";

function events(spec: object) {
  const base = {defaults: {region: "eastus"}, plans: {web: {sku: "P1v3"}, jobs: {sku: "S1"}}};
  const found = timeline(parseTopology({...base, ...spec}), today);
  return found.map(({date, what, resources, message}) => [date, what, resources.join(" "), message]);
}

test("timeline(topology, on) has the last day of each commitment's term", () => {
  const term = {term: "1 year", start: "2026-10-01"};
  const reservation = {kind: "reservation", sku: "P1v3", os: "windows", quantity: 2, ...term};
  const savingsPlan = {kind: "savingsPlan", costPerHour: "0.25", term: "3 years", start: "2024-03-01"};
  // A year from 1 October 2026 ends on 30 September 2027, three from 1 March 2024 on 28 February 2027.
  expect(events({commitments: [reservation, savingsPlan]})).toEqual([
    ["2027-02-28", "last day", "savingsPlan/3 years", "a savings plan of 0.25 USD/h, 3 years from 2024-03-01"],
    [
      "2027-09-30",
      "last day",
      "reservation/P1v3/windows/eastus",
      "the reservation of 2 × P1v3 (windows, eastus), 1 year from 2026-10-01"
    ]
  ]);
});

test("timeline(topology, on) has planned changes on the first day of their month", () => {
  const changes = [
    {from: "2027-01", plans: {web: {sku: "P2v3", instances: 4, maxInstances: 10}}},
    {from: "2026-07", plans: {jobs: {instances: "1.5"}, web: {maxInstances: 8}}}
  ];
  expect(events({changes})).toEqual([
    ["2026-07-01", "first day", "plan/jobs plan/web", "as planned, jobs has 1.5 instances and web has 8 at most"],
    ["2027-01-01", "first day", "plan/web", "as planned, web becomes P2v3 and has 4 instances, 10 at most"]
  ]);
});
