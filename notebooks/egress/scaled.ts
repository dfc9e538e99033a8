import type {Flow, Topology} from "../../src/index.ts";
import {Decimal} from "../../src/index.ts";

/** What is scaled, unless a flow is chosen. */
export const allTraffic = "all traffic";

type Volume = Flow["sentGB"];

/** Returns what a flow is called: `web → hub/sql`; flows of one app to one place are called alike, and count as one. */
export function flowName({app, to}: Pick<Flow, "app" | "to">): string {
  return `${app} → ${to}`;
}

/** Returns what of a *topology* can be scaled: all traffic, or the flows of one name. */
export function scalable({flows}: Topology): string[] {
  return [allTraffic, ...new Set(flows.map(flowName))];
}

/** Returns the *topology* with *factor* times the volume of what is called *what*; what is not known stays so. */
export function scaled(topology: Topology, factor: Decimal | number, what: string): Topology {
  return withVolumes(topology, what, (volume) => times(volume, new Decimal(factor)));
}

/**
 * Returns the *topology* with so many *more* GB a month of what is called *what*, sent
 * and received in proportion to what they are; null where nothing known is moved by it.
 */
export function withMore(topology: Topology, more: Decimal | number, what: string): Topology | null {
  const present = knownGB(topology, what);
  if (present.isZero()) return null;
  return scaled(topology, present.plus(more).div(present), what);
}

/** Returns how many GB a month what is called *what* moves in both directions, as far as it is known. */
export function knownGB({flows}: Topology, what: string): Decimal {
  const volumes = flows.filter((flow) => isMeant(flow, what)).flatMap(({sentGB, receivedGB}) => [sentGB, receivedGB]);
  return volumes.reduce((sum, volume) => (volume === "unknown" ? sum : sum.plus(volume.typical)), new Decimal(0));
}

function withVolumes(topology: Topology, what: string, change: (volume: Volume) => Volume): Topology {
  const flows = topology.flows.map((flow) => {
    if (!isMeant(flow, what)) return flow;
    return {...flow, sentGB: change(flow.sentGB), receivedGB: change(flow.receivedGB)};
  });
  return {...topology, flows};
}

function times(volume: Volume, factor: Decimal): Volume {
  if (volume === "unknown") return volume;
  const [low, typical, high] = [volume.low.times(factor), volume.typical.times(factor), volume.high.times(factor)];
  return {...volume, low, typical, high};
}

function isMeant(flow: Flow, what: string): boolean {
  return what === allTraffic || flowName(flow) === what;
}
