import type {Problem} from "../errors.ts";
import {InputError} from "../errors.ts";
import type {DocumentProblem} from "../topology/schema/problems.ts";
import type {SourceDocument} from "./source-document.ts";

/**
 * Throws an InputError with what is wrong with the text of *file* and the *problems*
 * of what it says, each with its place, in their order; returns if nothing is. What
 * could not be read is told once, not again as a wrong value.
 */
export function throwProblems(document: SourceDocument, problems: readonly DocumentProblem[], file: string): void {
  const refused = new Set(document.refused.map((path) => JSON.stringify(path)));
  const isRefused = (path: readonly (string | number)[]) =>
    refused.size > 0 &&
    [...path.keys(), path.length].some((length) => refused.has(JSON.stringify(path.slice(0, length))));
  const all: Problem[] = [
    ...document.problems.map((problem) => ({...problem, file})),
    ...problems
      .filter(({path}) => !isRefused(path))
      .map(({message, path, about}) => ({message, path, file, ...document.place(path, about)}))
  ];
  if (all.length > 0) throw new InputError(all.sort(byPlace));
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
