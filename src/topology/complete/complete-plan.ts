import type {Growth} from "../growth.ts";
import type {AppServiceEnvironment, Plan} from "../plan.ts";
import {splitNames} from "../resource.ts";
import type {Written} from "../schema/topology-schema.ts";
import type {VirtualNetwork} from "../virtual-network.ts";
import {exactly} from "../volume.ts";
import type {Inherited} from "./inherit.ts";
import {toResource} from "./inherit.ts";

type Named<T> = NonNullable<T> extends ReadonlyMap<string, infer V> ? V : never;

/** Returns the App Service Environment *name*, in the region of its network. */
export function completeEnvironment(
  name: string,
  written: Named<Written["appServiceEnvironments"]>,
  networks: ReadonlyMap<string, VirtualNetwork>
): AppServiceEnvironment {
  const [virtualNetwork = "", subnet = ""] = splitNames(written.subnet);
  const network = networks.get(virtualNetwork);
  const inherited = {region: network?.region, subscription: network?.subscription ?? null};
  return {
    virtualNetwork,
    subnet,
    zoneRedundant: written.zoneRedundant ?? false,
    ...toResource(name, written, inherited)
  };
}

/** Returns the plan *name*; one in an App Service Environment is where that is. */
export function completePlan(
  name: string,
  written: Named<Written["plans"]>,
  environments: ReadonlyMap<string, AppServiceEnvironment>,
  defaults: Inherited & {readonly offer: Plan["offer"]}
): Plan {
  const {appServiceEnvironment = null, instances = exactly(1)} = written;
  const environment = appServiceEnvironment === null ? undefined : environments.get(appServiceEnvironment);
  return {
    sku: written.sku,
    os: written.os ?? "windows",
    instances,
    maxInstances: written.maxInstances ?? null,
    zoneRedundant: written.zoneRedundant ?? false,
    offer: written.offer ?? defaults.offer,
    appServiceEnvironment,
    growth: completeGrowth(written.growth),
    ...toResource(name, written, environment ?? defaults)
  };
}

/** Returns *growth* with null where nothing is written. */
export function completeGrowth(growth: Written["growth"]): Growth {
  return {
    sentGBPercentPerMonth: growth?.sentGBPercentPerMonth ?? null,
    instancesPercentPerMonth: growth?.instancesPercentPerMonth ?? null
  };
}
