import type {Evaluation} from "../../evaluation/evaluation.ts";
import type {Link} from "./link.ts";
import {flowId, routeResources} from "./route-steps.ts";

/** What stands out of a diagram: everything, where nothing is selected. */
export interface Selection {
  /** Whether a thing that stands for those *ids* is what was selected, or on the way of the selected flow. */
  readonly isMarked: (ids: readonly string[]) => boolean;
  /** Whether such a thing stays in full colour. */
  readonly isLit: (ids: readonly string[]) => boolean;
  readonly isLinkLit: (link: Link) => boolean;
  readonly isFlowMarked: (flow: string) => boolean;
}

const nothing: Selection = {isMarked: () => false, isLit: () => true, isLinkLit: () => true, isFlowMarked: () => false};

/**
 * Returns what stands out when a resource or a flow is *selected*: of a flow its whole
 * way, of a resource what shares a way with it. Without a selection nothing is dimmed.
 */
export function toSelection({topology, routes}: Evaluation, selected: string | undefined): Selection {
  if (selected === undefined) return nothing;
  const ways = routes.map((route) => ({flow: flowId(route.flow), resources: routeResources(topology, route)}));
  const own = ways.filter(({flow}) => flow === selected);
  const touched = own.length > 0 ? own : ways.filter(({resources}) => resources.has(selected));
  const flows = new Set(touched.map(({flow}) => flow));
  const lit = new Set([...touched.flatMap(({resources}) => [...resources]), ...(own.length > 0 ? [] : [selected])]);
  const marked = own.length > 0 ? lit : new Set([selected]);
  return {
    isMarked: (ids) => ids.some((id) => marked.has(id)),
    isLit: (ids) => ids.some((id) => lit.has(id)),
    isLinkLit: ({from, to, flows: taken}) =>
      taken.some((flow) => flows.has(flow)) || from === selected || to === selected,
    isFlowMarked: (flow) => own.length > 0 && flow === selected
  };
}
