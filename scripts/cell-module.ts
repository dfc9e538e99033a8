import type {Notebook} from "@observablehq/notebook-kit";
import {parseTemplate, transpile} from "@observablehq/notebook-kit";
import {builtinNames} from "../notebooks/builtins.ts";

type Cell = Notebook["cells"][number];

/** A cell as a TypeScript module: what it takes from other cells is declared in its first line. */
export interface CellModule {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  /** The names that the cell declares. */
  readonly outputs: readonly string[];
}

/**
 * Returns the cells of a notebook as modules that import from each other by
 * name, so that the type of each variable is inferred where it is declared.
 * The lines of a cell follow one line of declarations, at their own columns.
 */
export function cellModules(name: string, cells: readonly Cell[]): CellModule[] {
  const transpiled = cells.map((cell) => ({cell, ...names(cell)}));
  const fileName = (id: number) => `${name}.cell-${id}.ts`;
  const owners = new Map(transpiled.flatMap(({cell: {id}, outputs}) => outputs.map((output) => [output, id] as const)));
  return transpiled.map(({cell, inputs, outputs}) => {
    const declarations = inputs.map((input) => {
      const owner = owners.get(input);
      if (owner !== undefined) return declareVariable(input, `./${fileName(owner)}`);
      return isBuiltin(input) ? `declare const ${input}: import("./builtins.ts").Builtins["${input}"];` : "";
    });
    const code = [declarations.join(" "), source(cell), `export {${outputs.join(", ")}};`].join("\n");
    return {id: cell.id, name: fileName(cell.id), code, outputs};
  });
}

function names(cell: Cell): {inputs: readonly string[]; outputs: readonly string[]} {
  const {inputs = [], outputs = [], output} = transpile(cell);
  return {inputs, outputs: output === undefined ? outputs : [...outputs, output]};
}

function isBuiltin(name: string): boolean {
  return (builtinNames as readonly string[]).includes(name);
}

function declareVariable(name: string, specifier: string): string {
  return `declare const ${name}: import("./builtins.ts").Resolved<typeof import("${specifier}").${name}>;`;
}

/** Returns the code of *cell*; of prose only the expressions, each where it stands. */
function source({mode, value}: Cell): string {
  if (mode === "js" || mode === "ts") return value;
  const template: {expressions: readonly {start: number; end: number}[]} = parseTemplate(value);
  let code = value.replace(/[^\n]/g, " ");
  for (const {start, end} of template.expressions) {
    code = `${code.slice(0, start - 2)};(${value.slice(start, end)})${code.slice(end + 1)}`;
  }
  return code;
}
