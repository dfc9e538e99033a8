import type {Path} from "../estate/edits.ts";
import {flowPath} from "./flow-path.ts";

/** Where in a document something is typed: in the mapping at *path*, or, as a *value*, at *path* itself. */
export interface Position {
  readonly path: Path;
  readonly isValue: boolean;
}

const key = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#"'{}[\],&*!|>%@-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)/;

/**
 * Returns the position at the end of *text*, the part of a YAML document before the
 * cursor, whether or not that is right so far; list indices are 0. Returns null in a comment.
 * It reads what is laid out as people do: a mapping in brackets begins and ends on one line.
 */
export function positionAt(text: string): Position | null {
  const lines = text.split("\n");
  const current = lineOf(lines.at(-1) ?? "");
  const named = key.exec(current.rest);
  const value = named ? current.rest.slice(named[0].length) : current.rest;
  const flow = flowPath(value);
  if (flow === null) return null;
  const own = [...current.dashes.map(() => 0), ...(named ? [unquoted(named[1] ?? "")] : [])];
  const path = [...parents(lines.slice(0, -1), current), ...own, ...flow.path];
  return {path, isValue: flow.isValue ?? named !== null};
}

interface Line {
  /** The columns of its dashes, which begin items of lists. */
  readonly dashes: readonly number[];
  /** The column of what follows. */
  readonly column: number;
  readonly rest: string;
}

function lineOf(text: string): Line {
  const dashes: number[] = [];
  let column = /^ */.exec(text)?.[0].length ?? 0;
  for (let dash = /^- +/.exec(text.slice(column)); dash; dash = /^- +/.exec(text.slice(column))) {
    dashes.push(column);
    column += dash[0].length;
  }
  return {dashes, column, rest: text.slice(column)};
}

/** Returns the path that leads to a *line* of those before it: the keys of which it is further in. */
function parents(lines: readonly string[], line: Line): Path {
  const path: (string | number)[] = [];
  let column = line.dashes[0] ?? line.column;
  // A list may begin at the column of its own key.
  let isItem = line.dashes.length > 0;
  for (const above of lines.toReversed().map(lineOf)) {
    const name = key.exec(above.rest)?.[1];
    if (name === undefined && above.dashes.length === 0) continue;
    const [dash] = above.dashes;
    if (name !== undefined && (above.column < column || (isItem && dash === undefined && above.column === column))) {
      path.unshift(unquoted(name));
    } else if (dash === undefined || dash >= column) continue;
    path.unshift(...above.dashes.map(() => 0));
    column = dash ?? above.column;
    isItem = dash !== undefined;
  }
  return path;
}

function unquoted(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, "$2").trim();
}
