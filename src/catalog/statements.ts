import rows from "../../data/catalog/statements.json" with {type: "json"};

/** What a statement may be implemented by. */
export const implementationKinds = ["rule", "capacity", "charge", "operation", "path", "figure", "command"] as const;
export type ImplementationKind = (typeof implementationKinds)[number];

/** One statement of the article on gateway-required integration as of January 2023, in our own words. */
export interface Statement {
  readonly number: number;
  readonly statement: string;
  /** What of Tollgate knows, checks or shows it: a kind and a name, as `rule:windows-only`. */
  readonly implementedBy: readonly string[];
  /** How it is read, where it contradicts another statement or leaves something open. */
  readonly reading?: string;
  /** The tests that show it, beside a rule's own examples: a file and a part of a test's name. */
  readonly tests: readonly string[];
  /** Why nothing implements it, if nothing does. */
  readonly waived?: string;
}

/** Every statement of the article, in the order in which it makes them. */
export const statements: readonly Statement[] = rows;

/** Returns the statements that something of that *kind* and *name* implements. */
export function statementsOf(kind: ImplementationKind, name: string): readonly Statement[] {
  return statements.filter(({implementedBy}) => implementedBy.includes(`${kind}:${name}`));
}
