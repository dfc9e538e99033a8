import {planSize} from "../../catalog/plan-sizes.ts";
import {planOf} from "../../reachability/plan-of.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Topology} from "../../topology/topology.ts";

/** Whether hybrid connections carry a flow, or why not; what needs none is left alone. */
export type Relayed = {readonly kind: "carried" | "left"} | {readonly kind: "refused"; readonly reason: string};

/** Returns whether hybrid connections could carry the *flow*. */
export function relayed(topology: Topology, flow: Flow): Relayed {
  const {app: name, to, destination, protocol, endpoints} = flow;
  const app = topology.apps.get(name);
  if (!app || destination.kind === "internet" || destination.kind === "hybridConnection") return {kind: "left"};
  const plan = planOf(topology, app);
  const refused = (why: string): Relayed => ({kind: "refused", reason: `${name} to ${to}: ${why}`});
  // What runs in an App Service Environment is in a network without any integration.
  if (plan.appServiceEnvironment !== null) return {kind: "left"};
  if (app.kind === "container" && plan.os === "windows") {
    return refused("a Windows container has no hybrid connections");
  }
  if (planSize(plan.sku).tier.hybridConnections === null) return refused(`${plan.sku} has no hybrid connections`);
  if (protocol === "udp") return refused("hybrid connections carry TCP only, and it is UDP");
  if (endpoints === null || endpoints.length === 0) {
    return refused("whether hybrid connections could carry it is undetermined, since its endpoints are not given");
  }
  return {kind: "carried"};
}
