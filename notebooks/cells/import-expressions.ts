import {parseJavaScript} from "@observablehq/notebook-kit";

/** Where in the code of a cell a module is imported, and which, if a literal names it. */
export interface ImportExpression {
  readonly start: number;
  readonly specifier: string | null;
}

/** Returns all expressions `import(…)` in the *body* of a cell as the kit transpiles it, in their order. */
export function importExpressions(body: string): ImportExpression[] {
  return found(parseJavaScript(body).body).sort((a, b) => a.start - b.start);
}

function found(node: unknown): ImportExpression[] {
  if (Array.isArray(node)) return node.flatMap(found);
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.values(node).flatMap(found);
  if (!("type" in node) || node.type !== "ImportExpression") return inner;
  const {start, source} = node as unknown as {start: number; source: {value?: unknown}};
  return [{start, specifier: typeof source.value === "string" ? source.value : null}, ...inner];
}
