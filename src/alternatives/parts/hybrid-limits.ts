import {planReadings} from "../../capacity/plan-readings.ts";
import type {Topology} from "../../topology/topology.ts";
import type {IsoDate} from "../../units.ts";
import type {Reason} from "../told.ts";

/** Returns which plans and apps would use more hybrid connections than their tier has. */
export function hybridLimitReasons(topology: Topology, on: IsoDate): readonly Reason[] {
  return planReadings(topology, on)
    .filter(({id, status}) => id === "hybridConnections" && status === "over")
    .map(({resource, used, limit}) => ({
      text: `${resource} needs ${used.toFixed()} hybrid connections, and its tier has ${limit.toFixed()}`,
      told: [{rule: "hybrid-connections-exceeded", resource}]
    }));
}
