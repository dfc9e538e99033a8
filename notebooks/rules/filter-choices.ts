import type {Choices} from "../link/view.ts";
import type {Severity} from "../../src/index.ts";

/** How grave rules may be; null is any. */
export const severities: readonly (Severity | null)[] = [null, "error", "warning", "info"];

/** Whether rules hold on the day, by what that is called; null is both. */
export const inForce: ReadonlyMap<string, boolean | null> = new Map([
  ["hold on that day", true],
  ["do not", false],
  ["all", null]
]);

/** What is chosen of the rules unless someone does, as a link holds it. */
export const usualRules = {text: "", severity: "any", force: "hold on that day", disputed: "all"} satisfies Choices;

/** Returns how grave rules have to be by a *text* of a link; null is any. */
export function severityOf(text: string = usualRules.severity): Severity | null {
  return severities.find((severity) => severity === text) ?? null;
}

/** Whether *text* says how grave rules have to be. */
export function isSeverity(text: string): boolean {
  return text === usualRules.severity || severityOf(text) !== null;
}

/** Returns whether rules have to hold by a *text* of a link; null is both. */
export function holdsOf(text: string = usualRules.force): boolean | null {
  return inForce.get(text) ?? null;
}

/** Returns what it is called that rules hold, that they do not, or both. */
export function forceOf(holds: boolean | null): string {
  return [...inForce].find(([, value]) => value === holds)?.[0] ?? usualRules.force;
}

/** Whether *text* is what that is called. */
export function isForce(text: string): boolean {
  return inForce.has(text);
}
