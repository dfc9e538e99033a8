import fc from "fast-check";
import {expect, test} from "vitest";
import {addressConflict} from "../../../src/alternatives/parts/address-conflict.ts";
import {freePrefix, freeRange, takenRanges} from "../../../src/alternatives/parts/address-space.ts";
import {prefixFor} from "../../../src/alternatives/parts/subnets.ts";
import {overlaps, parseCidr} from "../../../src/topology/cidr.ts";
import {parseTopology} from "../../../src/topology/parse-topology.ts";
import {arbitraryTopology} from "../../arbitrary-topology.ts";
import {estate, gateway, hub} from "../small-estate.ts";

function parsed(change: object) {
  return parseTopology(estate(change));
}

test("freeRange(topology, prefixLength) overlaps nothing that is taken", () => {
  fc.assert(
    fc.property(arbitraryTopology, fc.integer({min: 9, max: 28}), (spec, prefixLength) => {
      const topology = parseTopology(spec);
      const found = freeRange(topology, prefixLength);
      expect(found ? takenRanges(topology).filter((range) => overlaps(range, found)) : []).toEqual([]);
    }),
    {numRuns: 100}
  );
});

test("freeRange(topology, prefixLength) is undefined where no private range is left", () => {
  const addressSpace = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
  expect(freeRange(parsed({virtualNetworks: {hub: {...hub, addressSpace}}}), 28)).toBe(undefined);
});

test("freePrefix(network, prefixLength, used) steps over subnets and used addresses", () => {
  const network = parsed({virtualNetworks: {hub: {...hub, subnets: {back: {prefix: "10.10.0.0/26"}}}}}).virtualNetworks.get("hub"); // prettier-ignore
  expect(network && freePrefix(network, 27)?.text).toBe("10.10.0.64/27");
  expect(network && freePrefix(network, 27, [parseCidr("10.10.0.70/32")])?.text).toBe("10.10.0.96/27");
});

test("prefixFor(plan, containers) has room for twice the instances and five addresses", () => {
  // 2n + 5 of 16, 32, 64, 128: 5, 13, 29, 61 are the most of a /28, /27, /26, /25, as Microsoft's table has them.
  const lengths = [5, 6, 13, 14, 29, 30].map((maxInstances) => {
    const plan = parsed({plans: {web: {sku: "P1v3", maxInstances}}}).plans.get("web");
    return plan && prefixFor(plan);
  });
  expect(lengths).toEqual([28, 27, 27, 26, 26, 25]);
});

test("addressConflict(topology, a, b) names what both have, or one knows of another place", () => {
  const withSite = {...gateway, siteToSite: {office: {addressSpace: ["192.168.0.0/16"]}}};
  const topology = parsed({
    virtualNetworks: {
      hub: {...hub, gateways: {vpn: withSite}},
      same: {addressSpace: ["10.10.4.0/24"]},
      office: {addressSpace: ["192.168.7.0/24"]},
      pool: {addressSpace: ["172.16.0.0/16"]},
      spoke: {addressSpace: ["10.20.0.0/16"]},
      twin: {addressSpace: ["10.20.0.0/24"]},
      apart: {addressSpace: ["10.30.0.0/16"]},
      unknown: {}
    },
    peerings: [{from: "hub", to: "spoke"}]
  });
  const conflict = (name: string) => addressConflict(topology, "hub", name);
  expect(conflict("same")).toBe("hub and same both have 10.10.4.0/24");
  expect(conflict("office")).toBe("office has 192.168.7.0/24, which is known to hub as a range of office");
  expect(conflict("pool")).toBe("pool has 172.16.0.0/24, which is known to hub as its point-to-site pool");
  expect(conflict("twin")).toBe("twin has 10.20.0.0/24, which is known to hub as a range of spoke");
  expect(addressConflict(topology, "twin", "hub")).toBe(conflict("twin"));
  expect(["spoke", "apart", "unknown"].map(conflict)).toEqual([null, null, null]);
});
