import {isUnreadable} from "../partly-read.ts";
import type {Checker} from "./checker.ts";

/** Checks the names that plans, their changes and their apps refer to. */
export function checkPlans({document, check}: Checker): void {
  const {plans, appServiceEnvironments: environments, apps, changes} = document;
  const noPlans = isUnreadable(document, "plans");
  for (const [name, plan] of plans ?? []) {
    const path = ["plans", name, "appServiceEnvironment"];
    const unreadable = isUnreadable(document, "appServiceEnvironments");
    check("App Service Environment", environments, plan?.appServiceEnvironment, path, unreadable);
  }
  for (const [name, app] of apps ?? []) check("plan", plans, app?.plan, ["apps", name, "plan"], noPlans);
  for (const [i, change] of (changes ?? []).entries()) {
    for (const name of change?.plans?.keys() ?? []) check("plan", plans, name, ["changes", i, "plans", name], noPlans);
  }
}
