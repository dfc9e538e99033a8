import {peeringArticle, peeringArticle2016, regionalArticle2021} from "../catalog/articles.ts";
import {isClassic, networkNamed} from "../reachability/network-graph.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {peeringId, resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {back, regionalExample, there, workingExample} from "./example.ts";
import {joinedPairs} from "./joined-pairs.ts";
import type {Rule} from "./rule.ts";

const {hub} = workingExample.virtualNetworks;
const classicHub = {...hub, deploymentModel: "classic"} as const;
const data = {addressSpace: ["10.20.0.0/16"]};
const deploymentModels = {...peeringArticle, heading: "Gateways and on-premises connectivity"};

/** What classic networks cannot do: gateway-required integration reaches them all the same. */
export const classicRules: readonly Rule[] = [
  {
    id: "regional-not-classic",
    severity: "error",
    source: {
      ...regionalArticle2021,
      heading: "Limitations",
      statement: "Regional integration is with networks of Resource Manager; what is classic it does not reach."
    },
    *check({topology}) {
      for (const {app, integration} of integrationsVia(topology, "regional")) {
        if (!isClassicNamed(topology, integration.virtualNetwork)) continue;
        const message = `it integrates with ${integration.virtualNetwork}, which is a classic network`;
        const fix =
          "move the network to Resource Manager; until its retirement only gateway-required integration reaches it";
        yield {resource: resourceId("app", app.name), message, fix};
      }
    },
    passes: [{...workingExample, virtualNetworks: {hub: classicHub}}, regionalExample({})],
    breaks: [classicRegional()]
  },
  {
    id: "classic-networks-not-peered",
    severity: "error",
    source: {
      ...peeringArticle2016,
      heading: "VNet peering",
      statement: "Two classic networks cannot be peered; a classic one with one of Resource Manager can."
    },
    *check({topology}) {
      for (const {from, to} of joinedPairs(topology.peerings)) {
        if (!isClassicNamed(topology, from) || !isClassicNamed(topology, to)) continue;
        const message = `${from} and ${to} are both classic networks`;
        yield {resource: peeringId(from, to), message, fix: "join them by a VPN between their gateways"};
      }
    },
    passes: [peered("classic", "resourceManager"), peered("resourceManager", "classic")],
    breaks: [peered("classic", "classic")]
  },
  {
    id: "classic-gateway-transit",
    severity: "error",
    source: {
      ...deploymentModels,
      statement: "Between the deployment models, the gateway that is shared is that of the Resource Manager network."
    },
    *check({topology}) {
      for (const {from, to, useRemoteGateways} of topology.peerings) {
        if (!useRemoteGateways || !isClassicNamed(topology, to) || isClassicNamed(topology, from)) continue;
        const message = `${from} uses the gateway of ${to}, which is a classic network`;
        yield {
          resource: peeringId(from, to),
          message,
          fix: `give ${from} a gateway of its own, or move ${to} to Resource Manager`
        };
      }
    },
    passes: [peered("resourceManager", "classic"), peered("resourceManager", "resourceManager")],
    breaks: [peered("classic", "resourceManager")]
  }
];

function isClassicNamed({virtualNetworks}: Topology, name: string): boolean {
  return isClassic(networkNamed(virtualNetworks, name));
}

type DeploymentModel = "classic" | "resourceManager";

function peered(hubModel: DeploymentModel, dataModel: DeploymentModel) {
  const virtualNetworks = {hub: {...hub, deploymentModel: hubModel}, data: {...data, deploymentModel: dataModel}};
  return {...workingExample, virtualNetworks, peerings: [there, back]};
}

function classicRegional() {
  const {virtualNetworks, ...rest} = regionalExample({});
  return {...rest, virtualNetworks: {hub: {...virtualNetworks?.["hub"], deploymentModel: "classic" as const}}};
}
