import type {Draft} from "../alternative.ts";
import type {Reason} from "../told.ts";

/** Returns the *draft* with *reasons* and *assumptions* added, each once; a reason that is only text tells no finding. */
export function withReasons(
  draft: Draft,
  reasons: readonly (string | Reason)[],
  assumptions: readonly string[] = []
): Draft {
  const added = reasons.map((reason) => (typeof reason === "string" ? {text: reason, told: []} : reason));
  return {
    topology: draft.topology,
    reasons: [...new Set([...draft.reasons, ...added.map(({text}) => text)])],
    told: [...draft.told, ...added.flatMap(({told}) => told)],
    assumptions: [...new Set([...draft.assumptions, ...assumptions])]
  };
}
