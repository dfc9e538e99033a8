import type {Options} from "sucrase";
import {transform} from "sucrase";

const options: Options = {transforms: ["typescript"], disableESTransforms: true, keepUnusedImports: true};

/**
 * Returns the TypeScript *source* of a cell without its types, each line where
 * it was. It stands in the page for the kit’s own function of this kind, which
 * needs the whole compiler. Throws a SyntaxError that ends in `(line:column)`.
 */
export function eraseTypes(source: string): string {
  return erasedExpression(source) ?? transform(source, options).code;
}

/** Returns *source* without types if it is one expression, as `{a: 1, b: 2}` would otherwise be a block. */
function erasedExpression(source: string): string | null {
  try {
    const {code} = transform(`(${source}\n)`, options);
    return code.slice(code.indexOf("(") + 1, code.lastIndexOf("\n)"));
  } catch {
    return null;
  }
}
