import type {AvailabilityPart, PartKind} from "./availability-part.ts";

/** What parts of a kind are called together. */
export const partKindNames: Readonly<Record<PartKind, string>> = {
  plan: "plans",
  gateway: "gateways",
  expressRouteCircuit: "ExpressRoute circuits",
  hybridConnection: "hybrid connections"
};

/** Returns the kinds and levels of *parts* as text, the same where they are alike whatever their names. */
export function levelsText(parts: readonly AvailabilityPart[]): string {
  return JSON.stringify(parts.map(levelText).sort());
}

function levelText({kind, slaPercent, confidence, atMost}: AvailabilityPart): string {
  return JSON.stringify([kind, slaPercent?.toFixed() ?? null, confidence, atMost?.slaPercent?.toFixed() ?? null]);
}
