import type {Growth} from "./growth.ts";
import type {Volume} from "./volume.ts";

/** What a flow leads to. */
export type Destination =
  | {readonly kind: "virtualNetwork"; readonly virtualNetwork: string}
  | {readonly kind: "privateEndpoint"; readonly virtualNetwork: string; readonly privateEndpoint: string}
  | {readonly kind: "site"; readonly site: string}
  | {readonly kind: "hybridConnection"; readonly hybridConnection: string}
  | {readonly kind: "internet"};

/** What an app must reach, and how much moves in a month, seen from the app. */
export interface Flow {
  readonly app: string;
  /** The destination as written. */
  readonly to: string;
  readonly destination: Destination;
  /** Decimal GB, 10^9 bytes, a month. */
  readonly sentGB: Volume;
  readonly receivedGB: Volume;
  readonly peakMbps: Volume;
  readonly protocol: "tcp" | "udp";
  /** `host:port` each; null where the document does not say. */
  readonly endpoints: readonly string[] | null;
  readonly growth: Growth;
}
