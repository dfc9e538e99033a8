import type {Evaluation} from "../../src/evaluation/evaluation.ts";
import {evaluated, today} from "../evaluated.ts";

/** What the two designs of these tests have in common, and what a test changes. */
export interface DesignOptions {
  readonly sentGB?: string;
  readonly instances?: string;
  readonly zoneRedundant?: boolean;
  /** A fixed cost a month, as an extra. */
  readonly fixed?: string;
  readonly name?: string;
  readonly on?: string;
  readonly more?: object;
}

/**
 * Returns a design in which shop reaches hub through its gateway: what it sends is
 * egress of zone 1, free up to 100 GB, then 0.087 USD/GB, and from 10,335 GB 0.083.
 */
export function throughGateway(options: DesignOptions = {}): Evaluation {
  return evaluated(spec({via: "gateway", virtualNetwork: "hub", certificateIssued: "2026-01-01"}, options), options.on);
}

/** Returns the same with regional integration, over which data in one network costs nothing. */
export function regional(options: DesignOptions = {}): Evaluation {
  return evaluated(spec({via: "regional", subnet: "hub/apps"}, options), options.on ?? today);
}

function spec(integration: object, {sentGB = "3000", instances = "1", fixed, name, more, ...options}: DesignOptions) {
  return {
    name: name ?? "pair",
    defaults: {region: "eastus"},
    virtualNetworks: {
      hub: {
        addressSpace: ["10.10.0.0/16"],
        gateways: {
          vpn: {kind: "vpn", sku: "VpnGw1AZ", pointToSite: {addressPool: ["172.16.0.0/24"], protocols: ["SSTP"]}}
        },
        subnets: {
          GatewaySubnet: {prefix: "10.10.0.0/27"},
          apps: {prefix: "10.10.1.0/26", delegation: "Microsoft.Web/serverFarms"}
        }
      }
    },
    plans: {web: {sku: "P1v3", os: "windows", instances, zoneRedundant: options.zoneRedundant ?? false}},
    apps: {shop: {plan: "web", integration}},
    traffic: [{app: "shop", to: "hub", sentGB}],
    ...(fixed === undefined ? {} : {extras: [{name: "appliance", costPerMonth: fixed}]}),
    ...more
  };
}
