import {expect, test} from "vitest";
import {broken, cost, evaluated, lines} from "../evaluated.ts";

const open = {allowVirtualNetworkAccess: true, allowForwardedTraffic: true};
const ends = [
  {from: "near", to: "middle"},
  {from: "middle", to: "near"},
  {from: "middle", to: "far"},
  {from: "far", to: "middle"}
];

/** Returns an app in the network near, and a network far behind a network in the middle. */
function chain(change: {peering?: number; flags?: object; middle?: object} = {}) {
  const {peering, flags, middle} = change;
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {
      near: {addressSpace: ["10.1.0.0/16"], subnets: {apps: {prefix: "10.1.1.0/26"}}},
      middle: {addressSpace: ["10.2.0.0/16"], ...middle},
      far: {addressSpace: ["10.3.0.0/16"]}
    },
    peerings: ends.map((end, i) => ({...end, ...open, ...(i === peering ? flags : {})})),
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: {via: "regional", subnet: "near/apps"}}},
    traffic: [{app: "shop", to: "far", sentGB: 80}]
  };
}

/** Returns two networks with gateways, in two zones, joined by a VPN; the app is in the first. */
function joined(change: {connections?: {from: string; to: string}[]; far?: object} = {}) {
  const network = (second: number, gateway: object = {}) => ({
    addressSpace: [`10.${second}.0.0/16`],
    gateways: {vpn: {sku: "VpnGw1AZ", ...gateway}},
    subnets: {apps: {prefix: `10.${second}.1.0/26`}}
  });
  return {
    defaults: {region: "eastus"},
    virtualNetworks: {near: network(1), far: {...network(2, change.far), region: "australiaeast"}},
    connections: [{from: "near", to: "far"}],
    plans: {web: {sku: "P1v3"}},
    apps: {shop: {plan: "web", integration: {via: "regional", subnet: "near/apps"}}},
    traffic: [{app: "shop", to: "far", sentGB: 100, receivedGB: 40}],
    ...(change.connections ? {connections: change.connections} : {})
  };
}

test("a path over two peerings is charged twice, and needs an appliance", () => {
  // 80 GB × 0.01 × 2 ends × 2 peerings.
  expect(cost(chain(), "peering")).toBe("3.2");
  expect(broken(chain())).toEqual(["forwarding-appliance-needed"]);
});

test("a path over two peerings needs forwarded traffic and access in all four directions", () => {
  for (const peering of ends.keys()) {
    for (const flag of ["allowForwardedTraffic", "allowVirtualNetworkAccess"]) {
      const spec = chain({peering, flags: {[flag]: false}});
      expect(broken(spec), `${flag} of ${peering}`).toEqual(["flow-cannot-arrive"]);
      expect(cost(spec, "peering")).toBe("0");
    }
  }
});

test("a path over two peerings needs a network in the middle without a gateway", () => {
  for (const gateway of [{sku: "VpnGw1AZ"}, {kind: "expressRoute", sku: "ErGw1AZ"}]) {
    const spec = chain({middle: {gateways: {own: gateway}}});
    expect(broken(spec)).toEqual(["flow-cannot-arrive"]);
    expect(cost(spec, "peering", "data")).toBe("0");
  }
});

test("a path over three peerings does not exist", () => {
  const spec = chain();
  const virtualNetworks = {...spec.virtualNetworks, end: {addressSpace: ["10.4.0.0/16"]}};
  const more = [
    {from: "far", to: "end", ...open},
    {from: "end", to: "far", ...open}
  ];
  const longer = {
    ...spec,
    virtualNetworks,
    peerings: [...spec.peerings, ...more],
    traffic: [{app: "shop", to: "end", sentGB: 80}]
  };
  expect(broken(longer)).toEqual(["flow-cannot-arrive"]);
});

test("between gateways what is sent pays the sender's zone: 0.035 there, 0.09 back", () => {
  expect(lines(joined(), "data")).toEqual([
    "gateway/far/vpn Inter-Virtual Network Data Transfer Out: 40 GB, 3.6",
    "gateway/near/vpn Inter-Virtual Network Data Transfer Out: 100 GB, 3.5"
  ]);
  const [one] = joined().connections;
  expect(lines(joined({connections: [{from: one!.to, to: one!.from}]}), "data")).toEqual(lines(joined(), "data"));
});

test("a VPN between networks needs a route-based gateway at both ends", () => {
  expect(broken(joined({far: {vpnType: "policyBased"}}))).toContain("flow-cannot-arrive");
  expect(broken(joined({connections: []}))).toContain("flow-cannot-arrive");
  expect(lines(joined({connections: []}), "data")).toEqual([]);
});

test("an app with gateway integration pays for the gateway, and then for the tunnel", () => {
  const pointToSite = {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]};
  const siteToSite = {dc: {addressSpace: ["192.168.0.0/16"]}};
  const spec = (via: "gateway" | "regional") => ({
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.0.0.0/16"],
        gateways: {vpn: {sku: "VpnGw1AZ", pointToSite, siteToSite}},
        subnets: {apps: {prefix: "10.0.1.0/26"}}
      }
    },
    plans: {web: {sku: "P1v3"}},
    apps: {
      shop: {plan: "web", integration: via === "gateway" ? {via, virtualNetwork: "hub"} : {via, subnet: "hub/apps"}}
    },
    traffic: [{app: "shop", to: "dc", sentGB: 200, receivedGB: 50}]
  });
  // Regional: 200 GB out of the tunnel, 100 × 0.087. Received is free.
  expect(lines(spec("regional"), "data")).toEqual(["internetEgress/1 Standard Data Transfer Out: 200 GB, 8.7"]);
  // Gateway: 200 and 50 between app and gateway, 200 out of the tunnel: 350 × 0.087.
  expect(lines(spec("gateway"), "data")).toEqual(["internetEgress/1 Standard Data Transfer Out: 450 GB, 30.45"]);
});

test("a flow that cannot arrive is a finding, and neither billed nor incomplete", () => {
  const spec = {...joined(), apps: {shop: {plan: "web"}}, traffic: [{app: "shop", to: "far", sentGB: "unknown"}]};
  const {bill, findings} = evaluated({
    ...spec,
    virtualNetworks: {
      far: {...joined().virtualNetworks.near, addressSpace: ["10.9.0.0/16"], subnets: {}},
      near: joined().virtualNetworks.near
    }
  });
  expect(bill.complete).toBe(true);
  expect(findings).toMatchObject([{rule: "flow-cannot-arrive", severity: "error", resource: "app/shop"}]);
});

test("an ExpressRoute circuit's data has no price, and is listed", () => {
  const gateways = {
    er: {kind: "expressRoute", sku: "ErGw1AZ", sites: {dc: {addressSpace: ["192.168.0.0/16"]}}}
  };
  const {near} = chain().virtualNetworks;
  const spec = {
    ...chain(),
    virtualNetworks: {near: {...near, gateways}},
    peerings: [],
    traffic: [{app: "shop", to: "dc", sentGB: 20}]
  };
  const {bill} = evaluated(spec);
  expect(bill.complete).toBe(false);
  expect(bill.unpriced.map(({resource, meter}) => `${resource} ${meter}`)).toContain(
    "gateway/near/er Data Transfer Out"
  );
});
