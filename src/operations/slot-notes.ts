import type {App} from "../topology/app.ts";
import type {Statement} from "./impact.ts";
import {statement} from "./impact.ts";

/** Returns what is left open of the slots of *apps*: the article does not mention slots. */
export function slotNotes(apps: readonly App[]): Statement[] {
  const slotted = apps.filter(({slots}) => slots > 0).map(({name}) => name);
  if (slotted.length === 0) return [];
  const whose = slotted.length === 1 ? (slotted[0] ?? "") : `${slotted.length} apps`;
  return [statement(`the article does not say what becomes of the slots of ${whose}`)];
}
