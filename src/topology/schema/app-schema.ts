import * as v from "valibot";
import {shown} from "../shown.ts";
import {oneOf, variant} from "./choice.ts";
import {cidrs4} from "./cidr-schema.ts";
import {date} from "./date-schema.ts";
import {leaf} from "./leaf.ts";
import {oneOrMany, uniqueList} from "./list.ts";
import {decimal, whole} from "./number.ts";
import {resourceEntries} from "./resource-schema.ts";
import {shape} from "./shape.ts";
import {flag, text} from "./text.ts";

const gateway = shape({
  via: oneOf("via", ["gateway"]),
  virtualNetwork: text("a virtual network"),
  routes: v.nullish(v.pipe(cidrs4, v.description("Ranges added under the plan's routing."))),
  certificateIssued: v.optional(date)
});

const regional = shape({
  via: oneOf("via", ["regional"]),
  subnet: v.pipe(text("a subnet"), v.description("Virtual network and subnet, as hub/apps.")),
  routeAll: v.optional(flag)
});

const hybridConnections = shape({
  via: oneOf("via", ["hybridConnections"]),
  connections: uniqueList(text("a hybrid connection"), "hybrid connection")
});

/** An integration as written. */
export type WrittenIntegration = v.InferOutput<typeof integration>;

const integration = variant("via", {gateway, regional, hybridConnections});

/** The schema of a web app. */
export const app = shape({
  plan: v.pipe(text("a plan"), v.description("Name of its plan.")),
  kind: v.optional(oneOf("kind", ["code", "container"])),
  slots: v.optional(v.pipe(whole({of: "slots"}), v.description("Deployment slots besides production; default 0."))),
  weight: v.optional(
    v.pipe(
      decimal({of: "parts", above: 0}),
      v.description("Its part of what its plan costs, in proportion to the plan's other apps; default 1.")
    )
  ),
  keyVaultReferences: v.optional(oneOf("keyVaultReferences", ["none", "public", "networkProtected"])),
  integration: v.nullish(
    v.pipe(oneOrMany(integration), v.description("How it reaches private resources; one, or a list."))
  ),
  downtimeCostPerHour: v.optional(decimal({of: "an amount", min: 0})),
  ...resourceEntries
});

const host = leaf<string, string>({type: "string", pattern: "^[^\\s:/]+$"}, (written, refuse) =>
  typeof written === "string" && /^[^\s:/\p{Cc}]+$/u.test(written)
    ? written.toLowerCase()
    : refuse(`not a host: ${shown(written)} (as erp.corp)`)
);

/** The schema of a hybrid connection. */
export const hybridConnection = shape({
  host,
  port: whole({of: "a port", min: 1, max: 65535}),
  managers: v.optional(v.pipe(whole({of: "managers"}), v.description("Connection managers that listen; default 1."))),
  ...resourceEntries
});
