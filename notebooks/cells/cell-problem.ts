/** Why a cell does not run: a message for its author, and the line of its source, from 1, where it is known. */
export interface CellProblem {
  readonly message: string;
  readonly line: number | null;
}

/** Returns what the *error* says that the kit or the eraser of types threw for a source. */
export function syntaxProblem(error: unknown): CellProblem {
  const text = error instanceof Error ? error.message : String(error);
  const [, message = text, line] = /^(.*?)\s*\((\d+):\d+\)\s*$/s.exec(text) ?? [];
  return {message, line: line === undefined ? null : Number(line)};
}

/** Returns what the *error* says that code loaded from *url* threw, at the line that *sourceLine* gives for its own. */
export function runtimeProblem(
  error: unknown,
  url: string,
  sourceLine: (codeLine: number) => number | null
): CellProblem {
  if (!(error instanceof Error)) return {message: String(error), line: null};
  const message =
    error.name === "Error" || error.name === "RuntimeError" ? error.message : `${error.name}: ${error.message}`;
  const [, after] = (error.stack ?? "").split(`${url}:`);
  const codeLine = Number.parseInt(after ?? "", 10);
  return {message, line: Number.isNaN(codeLine) ? null : sourceLine(codeLine)};
}

/** Returns *problem* as a sentence of the page. */
export function problemText({message, line}: CellProblem): string {
  return line === null ? message : `Line ${line}: ${message}`;
}
