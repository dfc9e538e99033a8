import type {Source} from "../catalog/source.ts";
import type {Impact} from "./impact.ts";

/** Returns every source that an *impact* rests on, each once, in the order of first mention. */
export function impactSources(impact: Impact): Source[] {
  const {reasons, doubts, takes, apps, others, first, then, notes} = impact;
  const all = [
    ...[...reasons, ...doubts].flatMap(({sources}) => sources),
    ...(takes?.sources ?? []),
    ...apps.flatMap(({restarts, losesConnectivity}) => [
      ...restarts.sources,
      ...losesConnectivity.flatMap(({sources}) => sources)
    ]),
    ...others.flatMap(({loss}) => loss.sources),
    ...[...first, ...then, ...notes].flatMap(({sources}) => sources)
  ];
  return [...new Set(all)];
}
