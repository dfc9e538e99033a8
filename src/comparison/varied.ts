import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Decimal} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import type {Flow} from "../topology/flow.ts";
import type {Topology} from "../topology/topology.ts";
import type {Volume} from "../topology/volume.ts";
import {exactly} from "../topology/volume.ts";
import {withOrdinals} from "./flow-order.ts";
import type {Target} from "./input.ts";

/** A design with one input changed; its flows keep their ways, which no volume changes. */
export interface Varied {
  readonly topology: Topology;
  readonly routes: readonly Route[];
}

/** Returns the design of an *evaluation* in which the *target* has that *value*; of time nothing changes. */
export function varied(
  {topology, routes}: Pick<Evaluation, "topology" | "routes">,
  target: Target,
  value: Decimal
): Varied {
  switch (target.kind) {
    case "months":
      return {topology, routes};
    case "instances":
      return {topology: withInstances(topology, target.plan, value), routes};
    case "volumes":
      return withFlows(topology, routes, (flow) => ({
        ...flow,
        sentGB: scaled(flow.sentGB, value),
        receivedGB: scaled(flow.receivedGB, value)
      }));
    case "sent":
    case "received": {
      const {kind, app, to} = target;
      const key = kind === "sent" ? "sentGB" : "receivedGB";
      return withFlows(topology, routes, (flow, ordinal) =>
        flow.app === app && flow.to === to && ordinal === target.ordinal ? {...flow, [key]: exactly(value)} : flow
      );
    }
  }
}

function withInstances(topology: Topology, name: string, value: Decimal): Topology {
  const plan = topology.plans.get(name);
  if (plan === undefined) throw new Error(`unknown plan: ${name}`);
  return {...topology, plans: new Map(topology.plans).set(name, {...plan, instances: exactly(value)})};
}

function withFlows(
  topology: Topology,
  routes: readonly Route[],
  change: (flow: Flow, ordinal: number) => Flow
): Varied {
  const ordered = withOrdinals(routes.map(({flow}) => flow));
  const changed = routes.map((route, i) => ({...route, flow: change(route.flow, ordered[i]?.ordinal ?? 0)}));
  return {topology: {...topology, flows: changed.map(({flow}) => flow)}, routes: changed};
}

function scaled(volume: Volume, factor: Decimal): Volume {
  return volume === "unknown" ? volume : exactly(volume.typical.times(factor));
}
