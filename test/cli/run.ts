import {readFileSync} from "node:fs";
import {InputError} from "../../src/errors.ts";
import {main} from "../../src/cli/main.ts";

/** What a command did: its exit code, what it printed where, and the files it wrote. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, string>;
  /** Those whose content is no text. */
  readonly binaries: ReadonlyMap<string, Uint8Array>;
}

export interface RunOptions {
  /** Files that exist only for the run; others are read from the checkout. */
  readonly files?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly color?: boolean;
  readonly today?: string;
}

/** Runs `tollgate` with the given arguments in this process, its effects kept apart. */
export async function run(
  argv: readonly string[],
  {files = {}, columns = 80, color = false, today = "2026-11-23"}: RunOptions = {}
): Promise<Run> {
  let stdout = "";
  let stderr = "";
  const written = new Map<string, string>();
  const binaries = new Map<string, Uint8Array>();
  const code = await main(argv, "0.0.0-test", {
    readFile: async (path) => {
      const content = files[path];
      if (content !== undefined) return new TextEncoder().encode(content);
      if (path.startsWith("data/")) return readFileSync(path);
      throw new InputError([{message: "cannot be read: there is no such file", file: path}]);
    },
    writeFile: async (path, content) =>
      void (typeof content === "string" ? written.set(path, content) : binaries.set(path, content)),
    writeFiles: async (all) => all.forEach((content, path) => void written.set(path, content)),
    write: (text) => void (stdout += text),
    note: (text) => void (stderr += text),
    today,
    columns,
    color,
    serveNotebooks: async ({port}) => `http://127.0.0.1:${port || 40_000}/`
  });
  return {code, stdout, stderr, files: written, binaries};
}
