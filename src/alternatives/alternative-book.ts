import type {Alternative} from "./alternative.ts";
import {appServiceEnvironment} from "./app-service-environment.ts";
import {gatewayPerNetwork} from "./gateway-per-network.ts";
import {hybridConnections} from "./hybrid-connections.ts";
import {sharedGateway} from "./shared-gateway.ts";
import {asIs} from "./as-is.ts";
import {privateEndpoints} from "./private-endpoints.ts";
import {regional} from "./regional.ts";
import {relocate} from "./relocate.ts";
import {vnetToVnet} from "./vnet-to-vnet.ts";

/** Every alternative, the design as it is first. */
export const alternativeBook: readonly Alternative[] = [
  asIs,
  sharedGateway,
  gatewayPerNetwork,
  regional,
  privateEndpoints,
  vnetToVnet,
  relocate,
  hybridConnections,
  appServiceEnvironment
];
