import {gatewayRequiredArticle, hybridConnectionArticle} from "../catalog/articles.ts";
import {planSize} from "../catalog/plan-sizes.ts";
import {hasExpressRoute, networkNamed} from "../reachability/network-graph.ts";
import {listText} from "../list-text.ts";
import {planOf} from "../reachability/plan-of.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {peeringId, resourceId} from "../topology/resource.ts";
import {withApp, workingExample} from "./example.ts";
import {appsText, integratedNetworks} from "./integrated.ts";
import type {Rule} from "./rule.ts";

const {hub} = workingExample.virtualNetworks;
const limitations = {...gatewayRequiredArticle, heading: "Configure gateway-required virtual network integration"};
const regional = {via: "regional", subnet: "hub/apps"} as const;
const apps = {prefix: "10.10.1.0/26", delegation: "Microsoft.Web/serverFarms"};
const hybridTable = {...hybridConnectionArticle, heading: "Hybrid Connections and App Service plans"};

/** What an integration does not reach, whatever the routes say. */
export const unreachedRules: readonly Rule[] = [
  {
    id: "network-protected-key-vault",
    severity: "error",
    source: {
      ...limitations,
      statement:
        "With gateway-required integration, settings that refer to a network-protected Key Vault are not resolved."
    },
    *check({topology}) {
      for (const {app, integration} of integrationsVia(topology, "gateway")) {
        if (app.keyVaultReferences !== "networkProtected") continue;
        const message = `its Key Vault is network-protected, and is not resolved through ${integration.virtualNetwork}'s gateway`;
        const fix = "use regional integration, or a Key Vault that takes public traffic";
        yield {resource: resourceId("app", app.name), message, fix};
      }
    },
    passes: [
      withApp({keyVaultReferences: "public"}),
      {
        ...withApp({keyVaultReferences: "networkProtected", integration: regional}),
        virtualNetworks: {hub: {...hub, subnets: {apps}}}
      }
    ],
    breaks: [withApp({keyVaultReferences: "networkProtected"})]
  },
  {
    id: "service-endpoints-not-reached",
    severity: "info",
    source: {...limitations, statement: "Gateway-required integration does not reach what service endpoints secure."},
    *check({topology}) {
      for (const {network, apps: users} of integratedNetworks(topology)) {
        for (const {name, serviceEndpoints} of network.subnets.values()) {
          if (serviceEndpoints.length === 0) continue;
          const services = listText(serviceEndpoints);
          const message = `it has service endpoints for ${services}: ${appsText(users)} cannot use them through the gateway`;
          const fix =
            "where apps need them, use regional integration in a subnet with these endpoints, or a private endpoint";
          yield {resource: resourceId("subnet", network.name, name), message, fix};
        }
      }
    },
    passes: [
      subnets({back: {prefix: "10.10.2.0/24", serviceEndpoints: []}}),
      {
        ...subnets({apps, back: {prefix: "10.10.2.0/24", serviceEndpoints: ["Microsoft.Sql"]}}),
        apps: {shop: {plan: "web", integration: regional}}
      }
    ],
    breaks: [subnets({back: {prefix: "10.10.2.0/24", serviceEndpoints: ["Microsoft.Sql"]}})]
  },
  {
    id: "remote-expressroute-gateway",
    severity: "warning",
    source: {
      ...limitations,
      statement: "A network that is connected with ExpressRoute takes no gateway-required integration."
    },
    contradictions: [
      {
        ...gatewayRequiredArticle,
        heading: "Access on-premises resources",
        statement: "Further down the page speaks only of a network that has an ExpressRoute gateway of its own."
      }
    ],
    *check({topology}) {
      const integrated = new Set(integratedNetworks(topology).map(({network}) => network.name));
      for (const {from, to, useRemoteGateways} of topology.peerings) {
        const isRemote = useRemoteGateways && hasExpressRoute(networkNamed(topology.virtualNetworks, to));
        if (!isRemote || !integrated.has(from)) continue;
        const message = `${from} is connected with ExpressRoute by ${to}'s gateway: whether apps then integrate is not said`;
        yield {resource: peeringId(from, to), message, fix: "use regional integration"};
      }
    },
    passes: [remote({}), remote({useRemoteGateways: true}, "vpn")],
    breaks: [remote({useRemoteGateways: true})]
  },
  {
    id: "hybrid-connections-tier",
    severity: "error",
    source: {...hybridTable, statement: "Hybrid connections begin with the Basic tier: Free and Shared have none."},
    *check({topology}) {
      for (const {app} of integrationsVia(topology, "hybridConnections")) {
        const {sku} = planOf(topology, app);
        if (planSize(sku).tier.hybridConnections !== null) continue;
        const message = `it uses hybrid connections, and ${sku} has none`;
        yield {resource: resourceId("app", app.name), message, fix: "move its plan to Basic or above"};
      }
    },
    passes: [hybrid({sku: "B1"}), workingExample],
    breaks: [hybrid({sku: "F1"}), hybrid({sku: "D1"})]
  },
  {
    id: "hybrid-connections-not-from-windows-containers",
    severity: "error",
    source: {
      ...hybridConnectionArticle,
      heading: "App Service Hybrid Connection benefits",
      statement: "Hybrid connections serve Windows and Linux apps, Linux containers included; not Windows containers."
    },
    *check({topology}) {
      for (const {app} of integrationsVia(topology, "hybridConnections")) {
        if (app.kind !== "container" || planOf(topology, app).os !== "windows") continue;
        const message = "it is a Windows container, from which hybrid connections do not work";
        yield {resource: resourceId("app", app.name), message, fix: "use regional integration"};
      }
    },
    passes: [hybrid({sku: "P1v3"}), hybrid({sku: "P1v3", os: "linux"}, "container")],
    breaks: [hybrid({sku: "P1v3"}, "container")]
  }
];

function subnets(own: Readonly<Record<string, {prefix: string; delegation?: string; serviceEndpoints?: string[]}>>) {
  return {...workingExample, virtualNetworks: {hub: {...hub, subnets: own}}};
}

function remote(flags: object, kind: "expressRoute" | "vpn" = "expressRoute") {
  const gateways = kind === "vpn" ? hub.gateways : {circuit: {kind, sku: "ErGw1AZ"}};
  return {
    ...workingExample,
    virtualNetworks: {hub, core: {addressSpace: ["10.20.0.0/16"], gateways}},
    peerings: [
      {from: "hub", to: "core", ...flags},
      {from: "core", to: "hub"}
    ]
  };
}

function hybrid(plan: object, kind: "code" | "container" = "code") {
  return {
    defaults: {region: "eastus"},
    plans: {web: {sku: "B1", ...plan}},
    hybridConnections: {erp: {host: "erp.corp", port: 1433}},
    apps: {shop: {plan: "web", kind, integration: {via: "hybridConnections", connections: ["erp"]}}}
  } as const;
}
