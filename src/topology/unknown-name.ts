import {nearNames} from "../catalog/find-name.ts";
import {shown} from "./shown.ts";

const knownCount = 12;
const longestName = 100;

/**
 * Returns the message for a *name* that is none of the *known* ones: those near it,
 * and all of them where they are few, or where none is near.
 */
export function unknownName(noun: string, name: string, known: readonly string[]): string {
  // Looking for neighbours takes the product of the lengths; nobody mistypes a name that long.
  const near = name.length > longestName ? [] : [...nearNames(known, name, 3)];
  const hints = [
    near.length > 0 ? `did you mean ${near.map(shown).join(", ")}?` : "",
    known.length <= knownCount || near.length === 0 ? knownNames(known) : ""
  ].filter(Boolean);
  return `unknown ${noun}: ${shown(name)} (${hints.join("; ")})`;
}

function knownNames(known: readonly string[]): string {
  if (known.length === 0) return "none is declared";
  const first = known.slice(0, knownCount).map(shown).join(", ");
  return `known: ${first}${known.length > knownCount ? ` and ${known.length - knownCount} more` : ""}`;
}
