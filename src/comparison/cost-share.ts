import type {Bill} from "../billing/bill.ts";
import {Decimal, total} from "../money.ts";
import {resourceId} from "../topology/resource.ts";
import type {Target} from "./input.ts";

/** Returns the part of the total of a *bill* that goes with the *target*: what its flow or its plan costs. */
export function costShare({lines}: Bill, target: Target): Decimal {
  switch (target.kind) {
    case "instances": {
      const plan = resourceId("plan", target.plan);
      return total(lines.filter(({resource}) => resource === plan).map(({costPerMonth}) => costPerMonth.amount));
    }
    case "sent":
    case "received": {
      const shares = lines.flatMap((line) => line.shares);
      const own = shares.filter(({app, to}) => app === target.app && to === target.to);
      return total(own.map(({costPerMonth}) => costPerMonth.amount));
    }
    case "volumes":
    case "months":
      return new Decimal(0);
  }
}
