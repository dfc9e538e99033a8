import type {Destination} from "./flow.ts";
import {resourceId} from "./resource.ts";

/** The identifier of the internet; what is sent there is billed by zone. */
export const internetId = "internet";

/** Returns the identifier of what a flow goes to: `site/datacenter`, or `internet`. */
export function destinationId(destination: Destination): string {
  switch (destination.kind) {
    case "virtualNetwork":
      return resourceId("virtualNetwork", destination.virtualNetwork);
    case "privateEndpoint":
      return resourceId("privateEndpoint", destination.virtualNetwork, destination.privateEndpoint);
    case "site":
      return resourceId("site", destination.site);
    case "hybridConnection":
      return resourceId("hybridConnection", destination.hybridConnection);
    case "internet":
      return internetId;
  }
}
