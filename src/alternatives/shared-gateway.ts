import {compareText} from "../compare-text.ts";
import type {Alternative, AlternativeContext, Draft} from "./alternative.ts";
import {draftOf} from "./alternative.ts";
import type {Demand} from "./parts/demand.ts";
import {withEntrance} from "./parts/entrances.ts";
import {entrants} from "./parts/entrants.ts";
import {enteringBy} from "./parts/entering.ts";
import {gatewayLimitReasons} from "./parts/gateway-limits.ts";
import {withThroughput} from "./parts/gateway-size.ts";
import {withoutIdleGateways} from "./parts/gateways.ts";
import {hubReasons} from "./parts/hub-reasons.ts";
import type {Hub} from "./parts/hub-problem.ts";
import {toHubProblem} from "./parts/hub-problem.ts";
import {spokesOf} from "./parts/hub-score.ts";
import type {HubSearch} from "./parts/hub-search.ts";
import {hubSearch} from "./parts/hub-search.ts";
import {withLostFlows} from "./parts/with-lost-flows.ts";
import {withPool} from "./parts/pools.ts";
import {underTransitOnly} from "./parts/remote-gateways.ts";
import {withReasons} from "./parts/with-reasons.ts";

const readings =
  "a gateway holds 128 connections by the lower reading, in which the apps of an instance share one; of designs with as few gateways, one that holds them by the upper reading too is preferred";
const cut = "the hubs were not searched to the end: there may be a design with fewer gateways";

/** The fewest gateways, each shared by the networks peered with its own. */
export const sharedGateway: Alternative = {
  name: "shared-gateway",
  summary: "few gateways, shared over peerings",
  draft: (context) => {
    const {demands, reasons} = entrants(context.topology);
    const search = settled(context, demands);
    const assumptions = demands.length === 0 ? [] : search.isExact ? [readings] : [readings, cut];
    const designed = withReasons(designOf(context, search), reasons, assumptions);
    const apart = hubReasons(context, demands, search);
    const explained = withReasons(designed, [...apart, ...gatewayLimitReasons(designed.topology)]);
    return withLostFlows(
      context.topology,
      explained,
      apart.flatMap(({flows}) => flows)
    );
  }
};

// Apps that stay as they are keep the gateway that they use, which the others then must do with.
function settled(context: AlternativeContext, demands: readonly Demand[]): HubSearch {
  const problem = toHubProblem(context, demands);
  const search =
    problem.hubs.length === 0 ? {problem, choice: problem.groups.map(() => null), isExact: true} : hubSearch(problem);
  const moving = search.problem.groups.flatMap((group, i) => (search.choice[i] ? group.demands : []));
  return moving.length === demands.length || moving.length === 0
    ? search
    : settled(
        context,
        moving.toSorted((a, b) => compareText(a.app.name, b.app.name))
      );
}

function designOf({topology, on}: AlternativeContext, {problem, choice}: HubSearch): Draft {
  const hubs = [...new Set(choice.filter((hub) => hub !== null))];
  const entered = problem.groups.reduce((changed, {demands}, i) => {
    const hub: Hub | null | undefined = choice[i];
    return hub ? demands.reduce((inner, demand) => enteringBy(inner, demand, hub.name), changed) : changed;
  }, topology);
  const built = hubs.reduce((draft, {name}) => builtIn(draft, name), draftOf(entered));
  const slim = withoutIdleGateways(built.topology);
  const peered = [...spokesOf(problem, choice)].reduce(
    (changed, [spoke, hub]) => underTransitOnly(changed, spoke, hub),
    slim
  );
  const names = hubs.map(({name}) => name).sort();
  const pooled = names.reduce(withPool, {...built, topology: peered});
  return names.reduce((draft, name) => withThroughput(draft, name, on), pooled);
}

function builtIn(draft: Draft, name: string): Draft {
  const built = withEntrance(draft.topology, name);
  return built ? {...draft, topology: built} : withReasons(draft, [`${name} has no room for a gateway`]);
}
