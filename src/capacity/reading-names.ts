import type {CapacityId} from "./reading.ts";

/** What each limited thing is called in a table or at a bar. */
export const readingNames: Readonly<Record<CapacityId, string>> = {
  virtualNetworks: "network slots",
  regionalSubnets: "regional subnets",
  instances: "instances",
  hybridConnections: "hybrid connections",
  density: "app density",
  sstpConnections: "SSTP connections",
  addressPool: "pool addresses",
  siteToSiteTunnels: "tunnels",
  throughput: "throughput",
  subnetAddresses: "subnet addresses",
  certificateDays: "certificate age"
};
