import {expect, test} from "vitest";
import {commonRanges, networkRanges, overlapOwners, overlapText, siteRanges} from "../../src/rules/address-overlap.ts";
import type {Ranges} from "../../src/rules/address-overlap.ts";
import {parseCidr} from "../../src/topology/cidr.ts";
import {parseTopology} from "../../src/topology/parse-topology.ts";
import {design, network} from "./said.ts";

const ranges = (name: string, ...texts: readonly string[]) => ({name, ranges: texts.map(parseCidr)});

function common(a: readonly string[], b: readonly string[]): string[] {
  return commonRanges(a.map(parseCidr), b.map(parseCidr)).map(({text}) => text);
}

test("commonRanges: of two blocks the smaller, whichever side has it", () => {
  expect(common(["10.0.0.0/8"], ["10.1.0.0/16"])).toEqual(["10.1.0.0/16"]);
  expect(common(["10.1.0.0/16"], ["10.0.0.0/8"])).toEqual(["10.1.0.0/16"]);
  expect(common(["10.1.0.0/16"], ["10.1.0.0/16"])).toEqual(["10.1.0.0/16"]);
});

test("commonRanges: none of blocks that only touch, or of another version", () => {
  expect(common(["10.0.0.0/16"], ["10.1.0.0/16"])).toEqual([]);
  expect(common(["0.0.0.0/0"], ["::/0"])).toEqual([]);
  expect(common([], ["10.0.0.0/8"])).toEqual([]);
});

test("commonRanges: what another of them holds, or several share, is there once", () => {
  expect(common(["10.0.0.0/8"], ["10.1.0.0/16", "10.1.2.0/24", "10.3.0.0/16"])).toEqual(["10.1.0.0/16", "10.3.0.0/16"]);
  expect(common(["10.0.0.0/8", "10.1.0.0/16"], ["10.1.2.0/24"])).toEqual(["10.1.2.0/24"]);
});

test("overlapOwners: each range with what else has it, a few of many, nothing of none", () => {
  const pool = ranges("pool", "10.0.0.0/8");
  expect(overlapOwners(pool, [ranges("hub", "192.168.0.0/16")])).toBeNull();
  expect(overlapOwners(pool, [ranges("hub", "10.1.0.0/16"), ranges("far", "172.16.0.0/12")])).toBe(
    "10.1.0.0/16 of hub"
  );
  const many = [
    ranges("hub", "10.1.0.0/16", "10.2.0.0/16"),
    ranges("data", "10.3.0.0/16"),
    ranges("far", "10.4.0.0/16")
  ];
  expect(overlapOwners(pool, many.slice(0, 2))).toBe("10.1.0.0/16 of hub, 10.2.0.0/16 of hub and 10.3.0.0/16 of data");
  expect(overlapOwners(pool, many)).toBe("10.1.0.0/16 of hub, 10.2.0.0/16 of hub, 10.3.0.0/16 of data and 1 more");
});

test("overlapText: the ranges alone", () => {
  expect(overlapText([ranges("a", "10.0.0.0/8")], [ranges("b", "192.168.0.0/16")])).toBeNull();
  const others = [ranges("b", "10.1.0.0/16", "10.2.0.0/16"), ranges("c", "172.16.1.0/24")];
  const some = [ranges("a", "10.0.0.0/8"), ranges("d", "172.16.0.0/12")];
  expect(overlapText(some, others)).toBe("10.1.0.0/16, 10.2.0.0/16 and 172.16.1.0/24");
});

test("networkRanges, siteRanges: what a network and the sites of a gateway have, by name", () => {
  const siteToSite = {office: {addressSpace: ["192.168.0.0/16"]}, plant: {}};
  const {virtualNetworks} = parseTopology(design({virtualNetworks: {hub: network("10.1.0.0/16", {siteToSite})}}));
  const texts = ({name, ranges: all}: Ranges) => [name, ...all.map(({text}) => text)];
  expect(texts(networkRanges({virtualNetworks}, "hub"))).toEqual(["hub", "10.1.0.0/16"]);
  const gateway = virtualNetworks.get("hub")?.gateways.get("vpn");
  expect(siteRanges(gateway!).map(texts)).toEqual([["office", "192.168.0.0/16"], ["plant"]]);
});
