import * as v from "valibot";
import {planSizes} from "../../catalog/plan-sizes.ts";
import {oneOf} from "./choice.ts";
import {month} from "./date-schema.ts";
import {named} from "./named.ts";
import {decimal, whole} from "./number.ts";
import {shape} from "./shape.ts";

const percent = decimal({of: "percent a month", min: -100, max: 1000});

/** The schema of growth, in percent a month. */
export const growth = shape({
  sentGBPercentPerMonth: v.optional(percent),
  instancesPercentPerMonth: v.optional(percent)
});

/** The schema of a size of plans. */
export const planSku = v.pipe(
  oneOf<string>("sku", [...planSizes.keys()]),
  v.description("Size of the instances, as P1v3.")
);

/** The most instances that a plan may be said to have; far above what Azure allows, which is a rule's to find. */
export const mostInstances = 1_000_000;

const planChange = shape(
  {
    sku: v.optional(planSku),
    instances: v.optional(decimal({of: "instances", min: 0, max: mostInstances})),
    maxInstances: v.optional(whole({of: "instances", max: mostInstances}))
  },
  ({instances, maxInstances}, report) => {
    if (instances && maxInstances !== undefined && instances.gt(maxInstances)) {
      report(`maxInstances below instances: ${maxInstances} (${instances.toString()} or more)`, "maxInstances");
    }
  }
);

/** The schema of a planned change of plans. */
export const change = shape({from: month, plans: named(planChange)});
