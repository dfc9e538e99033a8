import {InputError} from "../errors.ts";

/** Returns an InputError that says why a *file* cannot be read, or written, by what the system answered. */
export function fileProblem(what: "read" | "written", file: string, error: unknown): InputError {
  return new InputError([
    {message: `cannot be ${what}: ${reason(error, what === "read" ? "file" : "directory")}`, file}
  ]);
}

/** Returns the code of what the system answered, as ENOENT; undefined where it is something else. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

function reason(error: unknown, missing: string): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: `there is no such ${missing}`,
    EISDIR: "it is a directory",
    EACCES: "permission denied",
    ENOTDIR: "a part of its path is not a directory",
    EEXIST: "there is a file of that name"
  };
  return reasons[systemCode(error) ?? ""] ?? (error instanceof Error ? error.message : String(error));
}
