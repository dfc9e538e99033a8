import type {Statement} from "../catalog/statements.ts";
import type {TextOptions} from "./paint.ts";
import {hanging} from "./wrap.ts";

/** Returns the statements of the article, each with what implements it, how it is read, and the tests that show it. */
export function statementsText(statements: readonly Statement[], {columns, paint}: TextOptions): string {
  const lines = statements.flatMap(({number, statement, implementedBy, reading, waived}) => [
    ...hanging(`${String(number).padStart(2)}  `, statement, columns),
    ...hanging("    by ", implementedBy.join(", "), columns).map((line) => paint("dim", line)),
    ...(reading ? hanging("    read as: ", reading, columns).map((line) => paint("dim", line)) : []),
    ...(waived ? hanging("    not implemented: ", waived, columns) : [])
  ]);
  const foot = `${statements.length} statements of the article of January 2023, in our own words`;
  return `${[...lines, "", paint("dim", foot)].join("\n")}\n`;
}
