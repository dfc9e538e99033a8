import type {Topology} from "../topology/topology.ts";
import type {Alternative, Draft} from "./alternative.ts";
import {regionalDraft} from "./parts/regional-draft.ts";

/** Regional integration, with the private endpoints that the apps use in their own network. */
export const privateEndpoints: Alternative = {
  name: "private-endpoints",
  summary: "regional integration and private endpoints beside the apps",
  draft: ({topology, on}) => withAssumption(regionalDraft(topology, {on, endpoints: "follow"}), topology)
};

function withAssumption(draft: Draft, before: Topology): Draft {
  const made = endpointNames(draft.topology).filter((name) => !endpointNames(before).includes(name));
  if (made.length === 0) return draft;
  const sentence =
    "a private endpoint leads to a service of the platform, which may have one in each network; names must lead to the near one";
  return {...draft, assumptions: [...draft.assumptions, sentence]};
}

function endpointNames({virtualNetworks}: Topology): readonly string[] {
  return [...virtualNetworks.values()].flatMap(({name, privateEndpoints: own}) =>
    [...own.keys()].map((endpoint) => JSON.stringify([name, endpoint]))
  );
}
