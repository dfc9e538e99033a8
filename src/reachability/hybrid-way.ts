import {planSize} from "../catalog/plan-sizes.ts";
import type {App, HybridConnection} from "../topology/app.ts";
import type {Flow} from "../topology/flow.ts";
import type {Topology} from "../topology/topology.ts";
import type {Obstacle, Way} from "./path.ts";
import {planOf} from "./plan-of.ts";

/** Returns the way over the hybrid connection of that *name*, or what is missing for it. */
export function overHybridConnection(topology: Topology, flow: Flow, app: App, name: string): Way {
  const connection = topology.hybridConnections.get(name);
  if (connection === undefined) throw new Error(`unresolved hybrid connection: ${name}`);
  const obstacle = appObstacle(topology, app, name) ?? flowObstacle(flow, connection);
  return obstacle ? {obstacle, before: []} : {legs: [{kind: "hybridConnection", hybridConnection: name}]};
}

function appObstacle(topology: Topology, app: App, name: string): Obstacle | undefined {
  const plan = planOf(topology, app);
  if (app.kind === "container" && plan.os === "windows") {
    const missing = `${app.name} is a Windows container, which has no hybrid connections`;
    return {cause: "hybridConnectionContainer", missing, fix: "use regional integration"};
  }
  if (planSize(plan.sku).tier.hybridConnections === null) {
    const missing = `${plan.sku} has no hybrid connections`;
    return {cause: "hybridConnectionTier", missing, fix: "move the plan to Basic or above"};
  }
  if (app.integrations.some((i) => i.via === "hybridConnections" && i.connections.includes(name))) return undefined;
  const missing = `${app.name} does not use the hybrid connection ${name}`;
  return {cause: "hybridConnection", missing, fix: `add ${name} to its connections`};
}

function flowObstacle({protocol, endpoints}: Flow, connection: HybridConnection): Obstacle | undefined {
  const cause = "hybridConnection";
  if (protocol === "udp") {
    return {cause, missing: "hybrid connections carry TCP only", fix: "use regional integration"};
  }
  const own = endpointOf(connection);
  const others = (endpoints ?? []).filter((endpoint) => endpoint !== own);
  if (others.length === 0) return undefined;
  const missing = `${connection.name} leads to ${own}, not to ${others.join(", ")}`;
  return {cause, missing, fix: "make a hybrid connection for each host and port"};
}

/** Returns the host and port that the *connection* leads to, as the endpoints of flows are written. */
export function endpointOf({host, port}: HybridConnection): string {
  return `${host}:${port}`.toLowerCase();
}
