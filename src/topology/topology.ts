import type {Currency, Decimal} from "../money.ts";
import type {App, HybridConnection} from "./app.ts";
import type {Commitment, Extra} from "./commitment.ts";
import type {Flow} from "./flow.ts";
import type {Change, Growth} from "./growth.ts";
import type {AppServiceEnvironment, Plan} from "./plan.ts";
import type {Connection, Peering, VirtualNetwork} from "./virtual-network.ts";

/** What a user may decide where the sources are silent or leave two readings. */
export interface Assumptions {
  /** The rate of gateway-required data: the article bills egress, but names none. */
  readonly gatewayData: "internet" | "interRegion" | "none";
  /** Who pays for traffic that crosses a peering to use the far gateway. */
  readonly transitPeering: "spokeEnd" | "bothEnds";
  /** What shares one graduated pool of internet egress. */
  readonly egressPool: "subscription" | "billingAccount";
  /** What a zone-redundant App Service Environment is charged at least: its cores made up, or two instances a plan. */
  readonly environmentMinimum: "cores" | "twoInstances";
}

/**
 * Everything a design declares, complete: defaults are filled in, references are
 * known to lead somewhere. Named resources are in the order of their names, and
 * lists in an order of their own, so that the order of the document never shows.
 */
export interface Topology {
  readonly name: string;
  readonly currency: Currency;
  /** Hours of the billed month. */
  readonly hoursPerMonth: Decimal;
  readonly assumptions: Assumptions;
  readonly virtualNetworks: ReadonlyMap<string, VirtualNetwork>;
  readonly peerings: readonly Peering[];
  readonly connections: readonly Connection[];
  readonly plans: ReadonlyMap<string, Plan>;
  readonly appServiceEnvironments: ReadonlyMap<string, AppServiceEnvironment>;
  readonly hybridConnections: ReadonlyMap<string, HybridConnection>;
  readonly apps: ReadonlyMap<string, App>;
  readonly flows: readonly Flow[];
  readonly commitments: readonly Commitment[];
  readonly extras: readonly Extra[];
  readonly growth: Growth;
  readonly changes: readonly Change[];
  readonly tags: Readonly<Record<string, string>>;
}
