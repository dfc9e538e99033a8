import type {Evaluation, IsoDate, Made, Migration, MigrationOptions, Step} from "../../src/index.ts";
import {Decimal, embeddedSheet, evaluate, integrationsVia, made, migration, money, steps} from "../../src/index.ts";
import type {Topology} from "../../src/index.ts";
import type {Effort} from "./effort.ts";
import type {targets} from "./targets.ts";

/** A move from a design as it is to another, with all that the page shows of it. */
export interface Move {
  readonly before: Evaluation;
  readonly after: Made;
  readonly options: MigrationOptions;
  readonly migration: Migration;
  readonly steps: readonly Step[];
  /** Whether any app uses gateway-required integration, which is what ends. */
  readonly mustMove: boolean;
}

interface MoveSpec {
  readonly target: (typeof targets)[number];
  readonly start: IsoDate;
  /** The day at which both designs are evaluated. */
  readonly on: IsoDate;
  readonly effort: Effort;
}

/** Returns the move of the *topology* to the target, at the prices of the embedded sheet. */
export function moveOf(topology: Topology, {target, start, on, effort}: MoveSpec): Move {
  const before = evaluate(topology, embeddedSheet, {on});
  const after = made(target, topology, embeddedSheet, {on, buildOn: start});
  const options = optionsOf(effort, start, topology.currency);
  return {
    ...{before, after, options},
    migration: migration(before, after.evaluation, options),
    steps: steps(topology, after.evaluation.topology),
    mustMove: integrationsVia(topology, "gateway").length > 0
  };
}

function optionsOf({overlap, months, hours, rate}: Effort, start: IsoDate, currency: Topology["currency"]) {
  const oneOff = money(new Decimal(String(hours)).times(String(rate)), currency);
  return {start, overlapMonths: overlap, months, oneOff};
}
