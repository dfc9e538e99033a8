import {groupBy} from "../../group-by.ts";
import type {Decimal} from "../../money.ts";
import {total} from "../../money.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Volume} from "../../topology/volume.ts";
import {flowId} from "./route-steps.ts";
import type {Step, StepKind} from "./step.ts";

/** The steps of one kind between the same two ends, as one. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: StepKind;
  /** What moves over it in a month, both ways; of what is known. */
  readonly gb: Decimal;
  /** Whether there is more that nobody knows. */
  readonly isPartlyUnknown: boolean;
  /** Identifiers of the flows that take it. */
  readonly flows: readonly string[];
}

/** Returns the *steps* as links between what *endOf* makes of their ends; a step within one end is none. */
export function linksOf(steps: readonly Step[], endOf: (id: string) => string): Link[] {
  const ended = steps.map((step) => ({...step, from: endOf(step.from), to: endOf(step.to)}));
  const outer = ended.filter(({from, to}) => from !== to);
  return [...groupBy(outer, ({from, to, kind}) => JSON.stringify([kind, from, to]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => (group[0] ? [toLink(group[0], group)] : []));
}

function toLink({from, to, kind}: Step, steps: readonly Step[]): Link {
  const flows = steps.flatMap(({flow}) => flow ?? []);
  const volumes = flows.map(gigabytes);
  return {
    from,
    to,
    kind,
    gb: total(volumes.flatMap((volume) => volume ?? [])),
    isPartlyUnknown: volumes.includes(null),
    flows: [...new Set(flows.map(flowId))].sort()
  };
}

function gigabytes({sentGB, receivedGB}: Flow): Decimal | null {
  const [sent, received] = [typical(sentGB), typical(receivedGB)];
  return sent === null || received === null ? null : sent.plus(received);
}

function typical(volume: Volume): Decimal | null {
  return volume === "unknown" ? null : volume.typical;
}
