import rows from "../../data/catalog/limits.json" with {type: "json"};
import type {IsoDate, IsoMonth} from "../units.ts";
import type {FactsSpec} from "./facts.ts";
import {toFacts} from "./facts.ts";

/**
 * Figures that hold whatever the tier or SKU. Prefixes are prefix lengths;
 * a date named *from* is the first day, one named *last day* the last that works.
 */
export interface Limits {
  readonly gatewayNetworksPerApp: number;
  readonly gatewayNetworksPerPlan: number;
  readonly gatewayRequiredLastDay: IsoDate;
  readonly gatewayRequiredFirstAnnouncedLastDay: IsoDate;
  readonly sstpClosedFrom: IsoDate;
  readonly sstpLastDay: IsoDate;
  readonly certificateYears: number;
  readonly certificateWarningMonths: number;
  readonly tcpTimeoutSeconds: number;
  readonly dnsTimeoutSecondsPerServer: number;
  readonly connectionsPerAppAndInstance: number;
  readonly sstpConnectionsPerGateway: number;
  readonly sstpConnectionsActiveActive: number;
  readonly tunnelsIncluded: number;
  readonly pointToSiteConnectionsIncluded: number;
  readonly poolPrefixActivePassive: number;
  readonly poolPrefixActiveActive: number;
  readonly poolUsableAddresses: number | null;
  readonly poolSstpAddresses: number;
  readonly sstpBesideOpenVpn: boolean;
  readonly ikeV2OnBasicFrom: IsoMonth;
  readonly gatewaySubnetPrefix: number;
  readonly gatewaySubnetPrefixAdvised: number;
  readonly gatewayCreationMinutes: number;
  readonly gatewayUpgradeMinutes: number;
  readonly networkPrefixesPerGateway: number;
  readonly bgpRoutesPerGateway: number;
  readonly pointToSiteRoutesIkeV2: number;
  readonly pointToSiteRoutesOpenVpn: number;
  readonly basicPublicIpLastDay: IsoDate;
  readonly regionalSubnetsPerWindowsPlan: number;
  readonly regionalSubnetsPerLinuxPlan: number;
  readonly regionalIntegrationsPerApp: number;
  readonly subnetReservedAddresses: number;
  readonly subnetAddressesPerInstance: number;
  readonly subnetAddressesPerContainerApp: number;
  readonly subnetScaleFactor: number;
  readonly subnetReleaseHours: number;
  readonly subnetPrefixMinimum: number;
  readonly subnetPrefixPortal: number;
  readonly subnetPrefixShared: number;
  readonly networkingUnitsPerCore: number;
  readonly privateEndpointsPerApp: number;
  readonly peeringsPerNetwork: number;
  readonly zoneRedundantMinimumInstances: number;
  readonly environmentInstances: number;
  readonly environmentZoneRedundantMinimumCores: number;
  readonly environmentZoneRedundantMinimumInstances: number;
  readonly environmentEmptyInstances: number;
  readonly environmentHostCores: number;
  readonly premiumV4FirstDescribed: IsoDate;
  readonly environmentSubnetPrefixAdvised: number;
  readonly hoursPerMonth: number;
}

/** The provider's limits and dates, each with its source; what is doubtful is in the notes of `data/catalog/limits.json`. */
export const limits = toFacts<Limits>(rows as FactsSpec<Limits>);
