import {kept} from "../../kept.ts";
import type {App} from "../app.ts";
import type {Commitment, Extra} from "../commitment.ts";
import type {Destination, Flow} from "../flow.ts";
import type {Change} from "../growth.ts";
import type {Places} from "../places.ts";
import {destinations} from "../places.ts";
import type {Written} from "../schema/topology-schema.ts";
import {exactly} from "../volume.ts";
import {completeGrowth} from "./complete-plan.ts";
import {completeAll} from "./inherit.ts";

type Listed<T> = NonNullable<T> extends readonly (infer V)[] ? V : never;

const none = exactly(0);

/** Returns the flow as *written*, with the destination that *destinationOf* finds for it. */
export function completeFlow(
  written: Listed<Written["traffic"]>,
  destinationOf: (to: string) => Destination,
  apps: ReadonlyMap<string, App>
): Flow {
  return {
    app: apps.get(written.app)?.name ?? written.app,
    to: written.to,
    protocol: written.protocol ?? "tcp",
    endpoints: written.endpoints?.toSorted() ?? null,
    sentGB: written.sentGB ?? none,
    receivedGB: written.receivedGB ?? none,
    peakMbps: written.peakMbps ?? none,
    growth: completeGrowth(written.growth),
    destination: destinationOf(written.to)
  };
}

/** Returns a function from what flows are written to lead to, to the one destination among the *known* places that it is. */
export function destinationFinder(known: Places): (to: string) => Destination {
  return kept((to) => {
    const [destination] = destinations(known, to);
    // The parser has refused a document in which a destination is unknown.
    if (destination === undefined) throw new Error(`unknown destination: ${to}`);
    return destination;
  });
}

/** Returns the commitment as *written*; a reservation without a region is in the default one. */
export function completeCommitment(
  written: Listed<Written["commitments"]>,
  defaultRegion: string | undefined
): Commitment {
  const common = {term: written.term, start: written.start, scope: written.scope ?? null};
  if (written.kind === "savingsPlan") return {kind: written.kind, costPerHour: written.costPerHour, ...common};
  const region = written.region ?? defaultRegion;
  if (region === undefined) throw new Error(`no region: reservation of ${written.sku}`);
  const {kind, sku, quantity, os = "windows"} = written;
  return {kind, sku, os, region, quantity, ...common};
}

/** Returns the extra cost as *written*. */
export function completeExtra({name, costPerMonth, perGB, flows}: Listed<Written["extras"]>): Extra {
  const zero = exactly(0).typical;
  const apps = flows === undefined || flows === "all" ? "all" : flows.toSorted();
  return {name, costPerMonth: costPerMonth ?? zero, perGB: perGB ?? zero, flows: apps};
}

/** Returns the change of plans as *written*. */
export function completeChange({from, plans}: Listed<Written["changes"]>): Change {
  const complete = completeAll(plans, (_, {sku, instances, maxInstances}) => {
    return {sku: sku ?? null, instances: instances ?? null, maxInstances: maxInstances ?? null};
  });
  return {from, plans: complete};
}
