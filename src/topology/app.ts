import type {Decimal} from "../money.ts";
import type {IsoDate} from "../units.ts";
import type {Cidr} from "./cidr.ts";
import type {Resource} from "./resource.ts";

/** Gateway-required integration: point-to-site VPN from the plan's workers to a network's gateway. */
export interface GatewayIntegration {
  readonly via: "gateway";
  readonly virtualNetwork: string;
  /** Address ranges added under the plan's routing, beside those of the network itself. */
  readonly routes: readonly Cidr[];
  readonly certificateIssued: IsoDate | null;
}

/** Regional integration: the plan's instances take addresses of a delegated subnet. */
export interface RegionalIntegration {
  readonly via: "regional";
  readonly virtualNetwork: string;
  readonly subnet: string;
  readonly routeAll: boolean;
}

/** Hybrid connections, by name. */
export interface HybridIntegration {
  readonly via: "hybridConnections";
  readonly connections: readonly string[];
}

/** One way in which an app reaches private resources. */
export type Integration = GatewayIntegration | RegionalIntegration | HybridIntegration;

/** A web app, and how it reaches private resources. */
export interface App extends Resource {
  readonly plan: string;
  readonly kind: "code" | "container";
  /** Deployment slots besides production. */
  readonly slots: number;
  /** Its part of what the plan costs, in proportion to the weights of the plan's other apps. */
  readonly weight: Decimal;
  readonly keyVaultReferences: "none" | "public" | "networkProtected";
  readonly integrations: readonly Integration[];
  readonly downtimeCostPerHour: Decimal | null;
}

/** A hybrid connection: one host and port, relayed through connection managers beside it. */
export interface HybridConnection extends Resource {
  readonly host: string;
  readonly port: number;
  readonly managers: number;
}
