import {expect, test} from "vitest";
import {design, network, said, transit} from "./said.ts";

const range = (i: number, rest: object = {}) => ({addressSpace: [`10.${i}.0.0/16`], ...rest});
const unset = "unset useRemoteGateways, or remove the other gateway";

test("remote-gateways-exclude-own-gateway: names its own gateways, and the others that it uses before this one", () => {
  const virtualNetworks = {
    a: network("10.1.0.0/16"),
    b: network("10.2.0.0/16"),
    c: network("10.3.0.0/16"),
    data: range(4, {gateways: {one: {sku: "VpnGw1AZ"}, two: {kind: "expressRoute", sku: "ErGw1AZ"}}})
  };
  const peerings = ["a", "b", "c"].flatMap((hub) => transit(hub, "data"));
  const text = (to: string, reasons: string) =>
    `error peering/data->${to}: useRemoteGateways is set, but ${reasons}; ${unset}`;
  const own = "data has a gateway of its own: one and two";
  expect(said("remote-gateways-exclude-own-gateway", design({virtualNetworks, peerings, apps: {}}))).toEqual([
    text("a", own),
    text("b", `${own}, and data uses the gateway of a already`),
    text("c", `${own}, and data uses the gateway of a and b already`)
  ]);
});

test("remote-gateway-offered, peering-on-both-sides: name the side to mend", () => {
  const [there, back] = transit("hub", "data");
  const found = (id: string, hub: object, ...peerings: object[]) =>
    said(id, design({virtualNetworks: {hub, data: range(2)}, apps: {}, peerings}));
  const without = {...there, allowGatewayTransit: false};
  expect(found("remote-gateway-offered", network("10.1.0.0/16"), without, back)).toEqual([
    "error peering/data->hub: useRemoteGateways is set, but hub does not allow its gateway's transit; " +
      "set allowGatewayTransit on the peering hub -> data"
  ]);
  expect(found("remote-gateway-offered", range(1), there, back)).toEqual([
    "error peering/data->hub: useRemoteGateways is set, but hub has no gateway; unset useRemoteGateways"
  ]);
  expect(found("peering-on-both-sides", range(1), back)).toEqual([
    "error peering/data->hub: data is peered with hub, but hub not with data: nothing crosses; add the peering hub -> data"
  ]);
});

test("classic-networks-not-peered: once for both directions", () => {
  const virtualNetworks = {a: range(1, {deploymentModel: "classic"}), b: range(2, {deploymentModel: "classic"})};
  expect(said("classic-networks-not-peered", design({virtualNetworks, apps: {}, peerings: transit("b", "a")}))).toEqual(
    ["error peering/a->b: a and b are both classic networks; join them by a VPN between their gateways"]
  );
});
