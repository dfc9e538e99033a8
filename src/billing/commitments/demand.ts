import type {LineItem} from "../line-item.ts";
import type {Instances} from "./instances.ts";

/** The instance hours of a line that commitments may cover. */
export interface Demand {
  readonly line: LineItem;
  readonly instances: Instances;
}

/** Returns those of the *lines* that are hours of the *instances*, where there are any. */
export function demandsOf(lines: readonly LineItem[], instances: readonly Instances[]): Demand[] {
  const byResource = new Map(instances.map((own) => [own.resource, own]));
  return lines.flatMap((line) => {
    const own = byResource.get(line.resource);
    return own && line.quantity.gt(0) ? [{line, instances: own}] : [];
  });
}

// Nobody says so: what is charged is called Windows I1v2 instances, and reservations are of these.
const environmentCover =
  "what an environment is charged beside its plans is taken for Windows I1v2 instances, which commitments cover";

/** Returns what a *line* rests on, covered by a commitment: that of an environment on one reading more. */
export function coveredAssumption({resource, assumption}: LineItem): string | null {
  if (!resource.startsWith("appServiceEnvironment/")) return assumption;
  return assumption === null ? environmentCover : `${assumption}; ${environmentCover}`;
}
