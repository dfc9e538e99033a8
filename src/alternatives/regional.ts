import type {Alternative} from "./alternative.ts";
import {regionalDraft} from "./parts/regional-draft.ts";

/** Regional integration in each plan's region, and peering to the rest; gateways for sites and people only. */
export const regional: Alternative = {
  name: "regional",
  summary: "regional integration and peering",
  draft: ({topology, on}) => regionalDraft(topology, {on})
};
