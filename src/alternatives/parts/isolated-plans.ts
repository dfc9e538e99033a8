import {planSize} from "../../catalog/plan-sizes.ts";
import type {Plan} from "../../topology/plan.ts";
import type {AppServiceEnvironment} from "../../topology/plan.ts";
import type {Topology} from "../../topology/topology.ts";
import type {Draft} from "../alternative.ts";
import {withApp, withPlan} from "./change.ts";
import {isolatedSize} from "./isolated-size.ts";
import {withReasons} from "./with-reasons.ts";

/** Returns the *draft* with the *plans* in the *environment*: of an Isolated v2 size, as many instances, at standard prices. */
export function inEnvironment(draft: Draft, environment: AppServiceEnvironment, plans: readonly Plan[]): Draft {
  const {name: appServiceEnvironment, region} = environment;
  return plans.reduce((changed, plan) => {
    const {sku} = isolatedSize(plan.sku);
    // What names no subscription is in that of what it is in.
    const subscription = plan.subscription ?? environment.subscription;
    const moved: Plan = {...plan, sku, region, subscription, offer: "standard", appServiceEnvironment};
    const housed = [...changed.topology.apps.values()]
      .filter((app) => app.plan === plan.name)
      .reduce(
        (inner, app) => withApp(inner, {...app, subscription: app.subscription ?? subscription}),
        withPlan(changed.topology, moved)
      );
    const topology = withChanges(housed, plan.name);
    return withReasons({...changed, topology}, [], assumptionsOf(plan));
  }, draft);
}

function assumptionsOf({name, sku, offer}: Plan): readonly string[] {
  const isolated = isolatedSize(sku);
  const size = `the cores of ${sku} are not known: ${name} becomes the smallest Isolated v2 size, ${isolated.sku}`;
  const prices = `${name} loses its dev/test prices, which Isolated sizes do not have`;
  return [...(isolated.isKnown ? [] : [size]), ...(offer === "devTest" ? [prices] : [])];
}

// What the plan is to become later becomes an Isolated size too.
function withChanges(topology: Topology, name: string): Topology {
  const changes = topology.changes.map((change) => {
    const own = change.plans.get(name);
    if (!own?.sku || planSize(own.sku).tier.name === "IsolatedV2") return change;
    return {...change, plans: new Map([...change.plans, [name, {...own, sku: isolatedSize(own.sku).sku}]])};
  });
  return {...topology, changes};
}
