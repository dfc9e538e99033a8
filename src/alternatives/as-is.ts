import type {Alternative} from "./alternative.ts";
import {draftOf} from "./alternative.ts";

/** The design as it is. */
export const asIs: Alternative = {
  name: "as-is",
  summary: "as it is",
  draft: ({topology}) => draftOf(topology)
};
