import * as v from "valibot";
import {oneOf} from "./choice.ts";
import {growth, mostInstances, planSku} from "./growth-schema.ts";
import {whole} from "./number.ts";
import {resourceEntries} from "./resource-schema.ts";
import {shape} from "./shape.ts";
import {flag, text} from "./text.ts";
import {volume} from "./volume-schema.ts";

/** The schema of an operating system. */
export const os = oneOf("os", ["windows", "linux"]);

/** The schema of an offer. */
export const offer = oneOf("offer", ["standard", "devTest"]);

/** The schema of an App Service plan. */
export const plan = shape(
  {
    sku: planSku,
    os: v.optional(v.pipe(os, v.description("Default windows."))),
    instances: v.optional(
      v.pipe(
        volume({of: "instances", max: mostInstances}),
        v.description("The billed time-average, may be fractional; default 1.")
      )
    ),
    maxInstances: v.optional(
      v.pipe(
        whole({of: "instances", max: mostInstances}),
        v.description("The most it scales out to; default: instances rounded up.")
      )
    ),
    zoneRedundant: v.optional(flag),
    offer: v.optional(offer),
    appServiceEnvironment: v.optional(text("an App Service Environment")),
    growth: v.nullish(growth),
    ...resourceEntries
  },
  ({instances, maxInstances}, report) => {
    if (!instances || instances === "unknown" || maxInstances === undefined || instances.high.lte(maxInstances)) return;
    report(
      `maxInstances below instances: ${maxInstances} (${instances.high.ceil().toString()} or more)`,
      "maxInstances"
    );
  }
);

/** The schema of an App Service Environment v3. */
export const appServiceEnvironment = shape({
  subnet: v.pipe(text("a subnet"), v.description("Virtual network and subnet, as hub/apps.")),
  zoneRedundant: v.optional(flag),
  ...resourceEntries
});
