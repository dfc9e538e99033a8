import type {Decimal} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import {endedOn} from "../reachability/trace.ts";
import type {IsoDate} from "../units.ts";
import {gigabytesOf} from "./parts/flow-volume.ts";

/** How much of a workload arrives; volumes at their typical value, both directions, those that are unknown left out. */
export interface Carried {
  readonly flows: number;
  readonly ofFlows: number;
  readonly gbPerMonth: Decimal;
  readonly ofGbPerMonth: Decimal;
  /** Whether every volume that arrives is known. */
  readonly complete: boolean;
}

/** Returns how much of the workload of the *routes* arrives *on* that day: over nothing that has ended by then. */
export function carried(routes: readonly Route[], on: IsoDate): Carried {
  const arriving = routes.filter((route) => arrives(route.way) && endedOn(route, on) === null);
  return {
    flows: arriving.length,
    ofFlows: routes.length,
    gbPerMonth: gigabytesOf(arriving.map(({flow}) => flow)),
    ofGbPerMonth: gigabytesOf(routes.map(({flow}) => flow)),
    complete: arriving.every(({flow}) => flow.sentGB !== "unknown" && flow.receivedGB !== "unknown")
  };
}
