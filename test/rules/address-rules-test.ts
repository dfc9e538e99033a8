import {expect, test} from "vitest";
import {design, network, pointToSite, said} from "./said.ts";

const site = (range: string, rest: object = {}) => ({addressSpace: [range], ...rest});
const apart = "give one of them other addresses";

test("peered-addresses-apart: once for both directions, or for the one that is written", () => {
  const virtualNetworks = {a: site("10.1.0.0/16"), b: site("10.1.128.0/17")};
  const [there, back] = [
    {from: "a", to: "b"},
    {from: "b", to: "a"}
  ];
  const spec = (...peerings: object[]) => ({defaults: {region: "eastus"}, virtualNetworks, peerings});
  const text = `error peering/a->b: a and b are peered, and both have 10.1.128.0/17; ${apart}`;
  expect(said("peered-addresses-apart", spec(there, back))).toEqual([text]);
  expect(said("peered-addresses-apart", spec(there))).toEqual([text]);
  expect(said("peered-addresses-apart", spec(back))).toEqual([
    `error peering/b->a: b and a are peered, and both have 10.1.128.0/17; ${apart}`
  ]);
});

test("connected-addresses-apart: names the network from which the connection is written", () => {
  const virtualNetworks = {hub: network("10.1.0.0/16"), far: network("10.1.0.0/16")};
  expect(said("connected-addresses-apart", design({virtualNetworks, connections: [{from: "hub", to: "far"}]}))).toEqual(
    [`error virtualNetwork/hub: hub and far are joined by a VPN, and both have 10.1.0.0/16; ${apart}`]
  );
});

test("site-addresses-apart: each site, with the networks that have its addresses", () => {
  const siteToSite = {office: site("10.10.4.0/24"), plant: site("10.20.0.0/16"), yard: site("10.30.0.0/16")};
  const virtualNetworks = {
    hub: network("10.10.0.0/16", {siteToSite}),
    data: site("10.20.9.0/24"),
    far: site("10.30.0.0/16")
  };
  const connections = [{from: "data", to: "hub"}];
  const fix = "translate addresses, or give one side others";
  expect(said("site-addresses-apart", design({virtualNetworks, connections}))).toEqual([
    `error gateway/hub/vpn: its site office overlaps 10.10.4.0/24 of hub; ${fix}`,
    `error gateway/hub/vpn: its site plant overlaps 10.20.9.0/24 of data; ${fix}`
  ]);
});

test("site-addresses-apart: of two sites one is the warning, unless BGP tells the ways apart", () => {
  const found = (office: object, plant: object) =>
    said(
      "site-addresses-apart",
      design({
        virtualNetworks: {
          hub: network("10.10.0.0/16", {
            siteToSite: {office: site("192.168.0.0/16", office), plant: site("192.168.4.0/24", plant)}
          })
        }
      })
    );
  const fix = "give each site addresses of its own, or have both announce them over BGP";
  const text = [`warning gateway/hub/vpn: its site office overlaps 192.168.4.0/24 of plant; ${fix}`];
  expect(found({}, {})).toEqual(text);
  expect(found({bgp: true}, {})).toEqual(text);
  expect(found({}, {bgp: true})).toEqual(text);
  expect(found({bgp: true}, {bgp: true})).toEqual([]);
});

test("site-addresses-apart: two circuits to one site are no conflict, and a site in the network is", () => {
  const gateways = (office: string) => ({
    er: {kind: "expressRoute", sku: "ErGw1AZ", sites: {office: site(office), plant: site("192.168.0.0/16")}}
  });
  const found = (office: string) =>
    said(
      "site-addresses-apart",
      design({virtualNetworks: {hub: {...site("10.10.0.0/16"), gateways: gateways(office)}}})
    );
  expect(found("192.168.0.0/16")).toEqual([]);
  expect(found("10.10.0.0/16")).toHaveLength(1);
});

test("pool-addresses-apart: names all that the pool overlaps, a few of many", () => {
  const siteToSite = {office: site("10.77.0.0/16")};
  const pool = pointToSite({addressPool: ["10.0.0.0/8"]});
  const virtualNetworks = {
    hub: network("10.10.0.0/16", {pointToSite: pool, siteToSite}),
    data: site("10.20.0.0/16"),
    far: network("10.30.0.0/16"),
    alone: site("10.40.0.0/16")
  };
  const joined = {peerings: [{from: "data", to: "hub"}], connections: [{from: "hub", to: "far"}]};
  expect(said("pool-addresses-apart", design({virtualNetworks, ...joined}))).toEqual([
    "error gateway/hub/vpn: its point-to-site pool overlaps 10.10.0.0/16 of hub, 10.20.0.0/16 of data, " +
      "10.30.0.0/16 of far and 1 more; give the pool other addresses"
  ]);
});

test("pool-addresses-apart: what is joined to others only does not count", () => {
  const virtualNetworks = {hub: network("10.10.0.0/16"), data: site("172.16.0.0/16"), far: site("172.17.0.0/16")};
  const found = (peering: object) => said("pool-addresses-apart", design({virtualNetworks, peerings: [peering]}));
  expect(found({from: "data", to: "far"})).toEqual([]);
  expect(found({from: "far", to: "data"})).toEqual([]);
  expect(found({from: "hub", to: "data"})).toHaveLength(1);
});

test("subnets-apart: each subnet with those after it", () => {
  const subnets = {a: {prefix: "10.10.0.0/24"}, b: {prefix: "10.10.0.0/25"}, c: {prefix: "10.10.0.64/26"}};
  const fix = "give each subnet a range of its own";
  expect(said("subnets-apart", design({virtualNetworks: {hub: network("10.10.0.0/16", {}, {subnets})}}))).toEqual([
    `error subnet/hub/a: it overlaps 10.10.0.0/25 of b and 10.10.0.64/26 of c; ${fix}`,
    `error subnet/hub/b: it overlaps 10.10.0.64/26 of c; ${fix}`
  ]);
});
