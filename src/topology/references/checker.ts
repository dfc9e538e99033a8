import type {PartlyRead} from "../partly-read.ts";
import type {DocumentProblem} from "../schema/problems.ts";
import type {Written} from "../schema/topology-schema.ts";
import {shown} from "../shown.ts";
import {unknownName} from "../unknown-name.ts";

/** Where a reference is written. */
export type Path = readonly (string | number)[];

/** The names that there are. */
export type Known = ReadonlyMap<string, unknown> | ReadonlySet<string> | null | undefined;

/** Collects the problems of the references of one document. */
export interface Checker {
  readonly document: PartlyRead<Written>;
  readonly problems: readonly DocumentProblem[];
  /** Reports *name* if it is not among the *known*; not so where these are *unreadable*, and nobody knows. */
  readonly check: (noun: string, known: Known, name: string | undefined, path: Path, unreadable?: boolean) => void;
  readonly report: (message: string, path: Path) => void;
}

/** Returns a checker of *document* that has found nothing yet. */
export function referenceChecker(document: PartlyRead<Written>): Checker {
  const problems: DocumentProblem[] = [];
  const describe = describer();
  const report: Checker["report"] = (message, path) => void problems.push({message, path, about: "value"});
  const check: Checker["check"] = (noun, known, name, path, unreadable = false) => {
    if (name !== undefined && !unreadable && !known?.has(name)) report(describe(noun, name, known), path);
  };
  return {document, problems, check, report};
}

// Looking for names near a wrong one reads all the known ones. A document of
// 100,000 apps may have 100,000 wrong names: then the later ones get no hint.
function describer(): (noun: string, name: string, known: Known) => string {
  let budget = 200_000;
  return (noun, name, known) => {
    budget -= known?.size ?? 0;
    return budget < 0 ? `unknown ${noun}: ${shown(name)}` : unknownName(noun, name, [...(known?.keys() ?? [])]);
  };
}
