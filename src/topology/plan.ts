import type {Resource} from "./resource.ts";
import type {Growth} from "./growth.ts";
import type {Volume} from "./volume.ts";

/** An App Service plan: the instances that its apps share. */
export interface Plan extends Resource {
  /** Name of the size, as in the catalog: `P1v3`. */
  readonly sku: string;
  readonly os: "windows" | "linux";
  /** The billed time-average; may be fractional. */
  readonly instances: Volume;
  /** The most instances that the plan scales out to, as given; null where none is. */
  readonly maxInstances: number | null;
  readonly zoneRedundant: boolean;
  readonly offer: "standard" | "devTest";
  /** Name of the App Service Environment that it runs in. */
  readonly appServiceEnvironment: string | null;
  readonly growth: Growth;
}

/** An App Service Environment v3, and the subnet that it fills. */
export interface AppServiceEnvironment extends Resource {
  readonly virtualNetwork: string;
  readonly subnet: string;
  readonly zoneRedundant: boolean;
}
