import type {Draft} from "../alternative.ts";

/** Returns the *draft* with *reasons* and *assumptions* added, each once. */
export function withReasons(draft: Draft, reasons: readonly string[], assumptions: readonly string[] = []): Draft {
  return {
    topology: draft.topology,
    reasons: [...new Set([...draft.reasons, ...reasons])],
    assumptions: [...new Set([...draft.assumptions, ...assumptions])]
  };
}
