import {addressRules} from "./address-rules.ts";
import {appRules} from "./app-rules.ts";
import {capacityRules} from "./capacity-rules.ts";
import {certificateRules} from "./certificate-rules.ts";
import {classicRules} from "./classic-rules.ts";
import {commitmentRules} from "./commitment-rules.ts";
import {environmentRules} from "./environment-rules.ts";
import {expressRouteRules} from "./express-route-rules.ts";
import {flowRules} from "./flow-rules.ts";
import {gatewayRules} from "./gateway-rules.ts";
import {gatewaySkuRules} from "./gateway-sku-rules.ts";
import {networkInformationRules} from "./network-information-rules.ts";
import {onPremisesRules} from "./on-premises-rules.ts";
import {peeringRules} from "./peering-rules.ts";
import {planRules} from "./plan-rules.ts";
import {poolRules} from "./pool-rules.ts";
import {retirementRules} from "./retirement-rules.ts";
import {subnetRules} from "./subnet-rules.ts";
import {transitRules} from "./transit-rules.ts";
import {unreachedRules} from "./unreached-rules.ts";
import type {Rule} from "./rule.ts";

/** Every rule: of an app and its plan, of the gateway that it integrates through, of networks among themselves, of capacity, flows, commitments and dates. */
export const ruleBook: readonly Rule[] = [
  ...appRules,
  ...planRules,
  ...environmentRules,
  ...unreachedRules,
  ...networkInformationRules,
  ...certificateRules,
  ...gatewayRules,
  ...expressRouteRules,
  ...gatewaySkuRules,
  ...poolRules,
  ...onPremisesRules,
  ...subnetRules,
  ...peeringRules,
  ...transitRules,
  ...classicRules,
  ...addressRules,
  ...capacityRules,
  ...flowRules,
  ...commitmentRules,
  ...retirementRules
];
