import type {Problem} from "../errors.ts";
import {InputError} from "../errors.ts";

/** Runs a check, and returns what it does, or undefined if it found its input wrong. */
export type Attempt = <T>(check: () => T) => T | undefined;

/**
 * Returns what *read* does with arguments, each read by an attempt of its own, so
 * that everything that is wrong with them is one InputError.
 */
export function allProblems<T>(read: (attempt: Attempt) => T): T {
  const problems: Problem[] = [];
  const result = read((check) => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  });
  if (problems.length > 0) throw new InputError(problems);
  return result;
}
