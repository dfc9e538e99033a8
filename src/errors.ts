/** One thing that is wrong with a document or an argument, for the person who can fix it. */
export interface Problem {
  /** What is wrong, which value, and what is allowed: lowercase, no full stop. */
  readonly message: string;
  /** Where in the document, as keys and list indices from its root; empty for the document itself. */
  readonly path?: readonly (string | number)[];
  /** The file, as the user named it. */
  readonly file?: string;
  /** The line in the file, from 1. */
  readonly line?: number;
  /** The column in the line, from 1. */
  readonly column?: number;
}

/**
 * Thrown when a document or an argument is wrong. It carries every *problem*
 * found, not the first one; its message is one line for each.
 */
export class InputError extends Error {
  override name = "InputError";
  readonly problems: readonly Problem[];

  constructor(problems: string | readonly Problem[]) {
    const all = typeof problems === "string" ? [{message: problems}] : problems;
    super(all.map(problemLine).join("\n"));
    this.problems = all;
  }
}

/** Returns the *problem* as one line: `file:line:column path: message`, without the parts it does not have. */
export function problemLine({message, path, file, line, column}: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return [place, path && path.length > 0 ? `${formatPath(path)}:` : "", message].filter(Boolean).join(" ");
}

/** Returns the *path* as people write it: `plans.web.sku`, `traffic[2].to`, `apps["my.app"].plan`. */
export function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[\p{L}\p{N}_-]+$/u.test(key)) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join("");
}

/** Returns the *value* of the given *name*, or throws an InputError that names the known ones. */
export function lookup<T>(known: ReadonlyMap<string, T>, name: string, noun: string): T {
  const value = known.get(name);
  if (value === undefined) throw new InputError(`unknown ${noun}: ${name} (known: ${[...known.keys()].join(", ")})`);
  return value;
}
