import {appRules} from "./app-rules.ts";
import {capacityRules} from "./capacity-rules.ts";
import {commitmentRules} from "./commitment-rules.ts";
import {flowRules} from "./flow-rules.ts";
import {gatewayRules} from "./gateway-rules.ts";
import {networkRules} from "./network-rules.ts";
import {retirementRules} from "./retirement-rules.ts";
import type {Rule} from "./rule.ts";

/** Every rule, those of an app first, then of its gateway, of networks among themselves, of capacity, of flows, of commitments, and of dates. */
export const ruleBook: readonly Rule[] = [
  ...appRules,
  ...gatewayRules,
  ...networkRules,
  ...capacityRules,
  ...flowRules,
  ...commitmentRules,
  ...retirementRules
];
