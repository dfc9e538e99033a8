import type {CapacityId, CapacityStatus} from "../../src/capacity/reading.ts";
import type {Confidence} from "../../src/catalog/source.ts";
import type {Readings} from "../../src/evaluation/moved-by.ts";
import type {PriceConfidence} from "../../src/prices/price-record.ts";
import type {Severity} from "../../src/rules/rule.ts";

// These types have no values at run time: the compiler checks that each of their
// names is here, and no other.

/** What each capacity reading counts. */
export const capacityIds = {
  virtualNetworks: "distinct virtual networks that a plan is integrated with through gateways",
  regionalSubnets: "distinct subnets that a plan is integrated with regionally",
  instances: "instances of a plan at its peak",
  hybridConnections: "hybrid connections of a plan, or above Standard of an app",
  density: "apps and slots of a plan, against the recommended number",
  sstpConnections: "SSTP connections of a gateway",
  addressPool: "addresses of a gateway's point-to-site pool",
  siteToSiteTunnels: "tunnels of a gateway, to sites and to other networks",
  throughput: "peak Mbps through a gateway",
  subnetAddresses: "addresses of an integration subnet",
  certificateDays: "days of the life of an integration certificate"
} satisfies Record<CapacityId, string>;

/** The percentage from which each status holds; over is above it. */
export const statuses = {ok: 0, tight: 80, full: 100, over: 100} satisfies Record<CapacityStatus, number>;

/** The order of the severities. */
export const severities = {error: 0, warning: 1, info: 2} satisfies Record<Severity, number>;

/** The order of the confidences of a price; that of a price in the document itself is given. */
export const confidences = {A: 0, B: 1, C: 2, D: 3, E: 4, given: 5} satisfies Record<PriceConfidence | "given", number>;

/** The assumptions over whose readings the total is a range. */
export const assumedReadings = {gatewayData: true, environmentMinimum: true} satisfies Record<keyof Readings, true>;

/** The order of the confidences of a published figure. */
export const figureConfidences = {confirmed: 0, thirdParty: 1, unconfirmed: 2} satisfies Record<Confidence, number>;
