import {alternativeBook} from "../../src/index.ts";

/** What one can move to: every alternative but the design as it is. */
export const targets = alternativeBook.filter(({name}) => name !== "as-is");

/** What one moves to first. */
export const usualTarget = "regional";

/** Whether *text* is the name of an alternative to move to. */
export function isTarget(text: string): boolean {
  return targets.some(({name}) => name === text);
}

/** Returns the alternative of that *name*; the usual one if there is none. */
export function targetOf(name: string): (typeof targets)[number] {
  const target = targets.find((d) => d.name === name) ?? targets.find((d) => d.name === usualTarget);
  if (!target) throw new Error(`unknown alternative: ${usualTarget}`);
  return target;
}
