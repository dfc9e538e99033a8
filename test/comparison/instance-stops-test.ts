import {expect, test} from "vitest";
import {instanceStops} from "../../src/comparison/instance-stops.ts";
import {evaluated} from "../evaluated.ts";

const network = {
  addressSpace: ["10.0.0.0/16"],
  subnets: {ase: {prefix: "10.0.1.0/24", delegation: "Microsoft.Web/hostingEnvironments"}}
};

test("instanceStops(topology, plan) has the zone-redundant minimum, and each step of an environment's cores", () => {
  const inside = {sku: "I2v2", os: "windows", appServiceEnvironment: "ase"};
  const {topology} = evaluated({
    defaults: {region: "eastus"},
    virtualNetworks: {hub: network},
    appServiceEnvironments: {ase: {subnet: "hub/ase", zoneRedundant: true}},
    plans: {
      web: {...inside, instances: 1},
      other: {...inside, sku: "I1v2", instances: 1},
      free: {sku: "P1v3", os: "windows", instances: 1}
    }
  });
  // 18 cores less the two of the other plan; every two that lack are an instance, and one of web has four.
  const stops = instanceStops(topology, "web").map((stop) => stop.toFixed());
  expect(stops).toEqual(["2", "4", "3.5", "3", "2.5", "2", "1.5", "1", "0.5", "0"]);
  expect(instanceStops(topology, "free").map((stop) => stop.toFixed())).toEqual(["2"]);
});
