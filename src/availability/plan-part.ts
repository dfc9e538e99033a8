import {planSize} from "../catalog/plan-sizes.ts";
import {slas} from "../catalog/slas.ts";
import {once} from "../once.ts";
import type {App} from "../topology/app.ts";
import type {Plan} from "../topology/plan.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {AvailabilityPart, ServiceLevel} from "./availability-part.ts";
import {toServiceLevel} from "./availability-part.ts";

/**
 * Returns the plan of the *app* with the service level of its tier, which in an
 * App Service Environment is that of the tier all the same. Dev/test pricing has
 * none. Of a zone-redundant plan a higher level is often quoted, and nowhere found.
 */
export function planPart(topology: Topology, app: App): AvailabilityPart {
  const plan = topology.plans.get(app.plan);
  if (plan === undefined) throw new Error(`unresolved plan: ${app.plan}`);
  return partOf(topology)(plan);
}

// Apps of one plan have this part in common.
const partOf = once((topology: Topology) =>
  once((plan: Plan): AvailabilityPart => {
    const own = toServiceLevel(plan.offer === "devTest" ? slas.appServiceDevTest : planSize(plan.sku).tier.facts.sla);
    return {kind: "plan", resource: resourceId("plan", plan.name), ...own, atMost: acrossZones(topology, plan, own)};
  })
);

function acrossZones({appServiceEnvironments}: Topology, plan: Plan, own: ServiceLevel): ServiceLevel | null {
  const environment = appServiceEnvironments.get(plan.appServiceEnvironment ?? "");
  const isZoneRedundant = plan.zoneRedundant || (environment?.zoneRedundant ?? false);
  const isOffered = planSize(plan.sku).tier.zoneRedundantMinimumInstances !== null;
  if (!isZoneRedundant || !isOffered || own.slaPercent === null) return null;
  const level = toServiceLevel(slas.appServiceZoneRedundant);
  return {...level, note: `with zone redundancy: ${level.note ?? level.confidence}`};
}
