import type {CapacityReading, Evaluation, IsoDate} from "../../src/index.ts";
import {daysBetween, fullest, integrationsVia, limits} from "../../src/index.ts";

/** The answer to the question of the notebook. */
export interface Answer {
  /** How many things do not work on that day. */
  readonly errorCount: number;
  /** The end of gateway-required integration, if the estate uses it: negative days have passed since. */
  readonly end: {readonly lastDay: IsoDate; readonly days: number} | null;
  /** What is fullest; null if nothing that is limited is used. */
  readonly first: CapacityReading | null;
}

/** Returns what an *evaluation* answers: how much does not work, when it stops working, what runs out first. */
export function answerOf({topology, on, capacity, findings}: Evaluation): Answer {
  const lastDay = limits.gatewayRequiredLastDay.value;
  const usesGateway = integrationsVia(topology, "gateway").length > 0;
  return {
    errorCount: findings.filter(({severity}) => severity === "error").length,
    end: usesGateway ? {lastDay, days: daysBetween(on, lastDay)} : null,
    first: fullest(capacity)[0] ?? null
  };
}
