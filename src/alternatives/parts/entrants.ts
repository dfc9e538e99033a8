import {hasEligibleTier} from "../../reachability/gateway-required.ts";
import {resourceId} from "../../topology/resource.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Reason} from "../told.ts";
import type {Demand} from "./demand.ts";
import {demands, needsNetworks, usesGateway} from "./demand.ts";

/** The apps that an alternative connects by gateways, and why others that need it cannot be. */
export interface Entrants {
  readonly demands: readonly Demand[];
  readonly reasons: readonly Reason[];
}

/**
 * Returns the apps that are to enter networks by gateways: those that do today,
 * and those that need a network and are in none. What regional integration or an
 * environment connects stays as it is.
 */
export function entrants(topology: Topology): Entrants {
  const wanting = demands(topology).filter((demand) => usesGateway(demand) || isOutside(demand));
  const judged = wanting.map((demand) => ({demand, obstacle: enteringObstacle(demand)}));
  return {
    demands: judged.flatMap(({demand, obstacle}) => (obstacle === null ? [demand] : [])),
    reasons: judged.flatMap(({demand, obstacle}) => (obstacle === null ? [] : [reasonOf(demand, obstacle)]))
  };
}

function isOutside(demand: Demand): boolean {
  const isIntegrated = demand.app.integrations.some(({via}) => via !== "hybridConnections");
  return needsNetworks(demand) && !isIntegrated && demand.plan.appServiceEnvironment === null;
}

function reasonOf({app, plan}: Demand, obstacle: string): Reason {
  const text = `${app.name} ${obstacle}`;
  const resource = resourceId("app", app.name);
  if (plan.os === "linux") return {text, told: [{rule: "windows-only", resource}]};
  if (app.kind === "container") return {text, told: [{rule: "no-windows-container", resource}]};
  if (hasEligibleTier(plan)) return {text, told: []};
  return {text, told: [{rule: "eligible-tier", resource: resourceId("plan", plan.name)}]};
}

/** Returns why the app of a *demand* enters no network by a gateway, as what follows its name; null if it can. */
export function enteringObstacle(demand: Demand): string | null {
  const {app, plan} = demand;
  if (plan.os === "linux") return `is on the Linux plan ${plan.name}: it enters no network by a gateway`;
  if (app.kind === "container") return "is a Windows container: it enters no network by a gateway";
  if (!hasEligibleTier(plan)) return `is on ${plan.name}, of ${plan.sku}: it enters no network by a gateway`;
  if (plan.appServiceEnvironment !== null) return `is in the environment ${plan.appServiceEnvironment} already`;
  if (app.keyVaultReferences !== "networkProtected" || usesGateway(demand)) return null;
  return "refers to a network-protected Key Vault, which is not resolved through a gateway";
}
