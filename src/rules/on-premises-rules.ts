import {gatewayRequiredArticle, integrationArticle2020} from "../catalog/articles.ts";
import {vpnGatewayOf} from "../reachability/network-graph.ts";
import {once} from "../once.ts";
import {listText} from "../list-text.ts";
import type {Cidr} from "../topology/cidr.ts";
import {contains} from "../topology/cidr.ts";
import type {Site} from "../topology/gateway.ts";
import {gatewayId} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import {withGateway, workingExample} from "./example.ts";
import {integratedNetworks} from "./integrated.ts";
import type {Rule} from "./rule.ts";
import type {PointToSiteGateway} from "./vpn-gateways.ts";
import {pointToSites} from "./vpn-gateways.ts";

const onPremises = {...gatewayRequiredArticle, heading: "Access on-premises resources"};
const office = {addressSpace: ["192.168.0.0/16"]};
const {pointToSite} = workingExample.virtualNetworks.hub.gateways.vpn;

/** What sites need before apps reach them, where no flow says by itself what it lacks. */
export const onPremisesRules: readonly Rule[] = [
  {
    id: "site-routes-pool-back",
    severity: "warning",
    source: {
      ...onPremises,
      statement:
        "A site's own gateway must route the point-to-site addresses back; by hand where they came after the tunnel."
    },
    *check({topology}) {
      for (const {gateway, pointToSite, site} of sitesWithoutFlow(topology)) {
        if (site.routesToPool) continue;
        const pool = listText(pointToSite.addressPool.map(({text}) => text)) || "the pool";
        const message = `${site.name} does not route ${pool} back: no app reaches it`;
        yield {
          resource: gatewayId(gateway),
          message,
          fix: `add ${pool} to the routes of ${site.name}'s gateway, by hand`
        };
      }
    },
    passes: [
      withSite({}),
      {...withSite({routesToPool: false}), apps: {shop: {plan: "web"}}},
      withFlow({routesToPool: false})
    ],
    breaks: [withSite({routesToPool: false})]
  },
  {
    id: "bgp-needs-custom-routes",
    severity: "info",
    source: {
      ...onPremises,
      statement: "Routes that the gateway learns over BGP do not reach the apps: they are set by hand as custom routes."
    },
    contradictions: [
      {
        ...integrationArticle2020,
        heading: "Gateway required VNet Integration",
        statement: "In 2020 the page ruled BGP out with a site-to-site VPN."
      }
    ],
    *check({topology}) {
      for (const {gateway, pointToSite, site, routes} of sitesWithoutFlow(topology)) {
        const known = [...pointToSite.customRoutes, ...routes];
        const lacking = site.addressSpace.filter((range) => !known.some((route) => contains(route, range)));
        if (!site.bgp || lacking.length === 0) continue;
        const ranges = listText(lacking.map(({text}) => text));
        const message = `${site.name} announces ${ranges} over BGP, which apps do not learn`;
        yield {resource: gatewayId(gateway), message, fix: `add ${ranges} to customRoutes, if apps need ${site.name}`};
      }
    },
    passes: [
      withSite({}),
      withSite({bgp: true}, {customRoutes: ["192.168.0.0/16"]}),
      withSite({bgp: true, addressSpace: ["192.168.4.0/24"]}, {customRoutes: ["192.168.0.0/16"]}),
      withFlow({bgp: true}),
      {...withSite({bgp: true}), apps: {shop: {plan: "web"}}}
    ],
    breaks: [withSite({bgp: true}), withSite({bgp: true}, {customRoutes: ["192.168.4.0/24"]})]
  }
];

interface UnusedSite extends PointToSiteGateway {
  readonly site: Site;
  /** Those that the integrations add. */
  readonly routes: readonly Cidr[];
}

const sitesWithoutFlow = once((topology: Topology): readonly UnusedSite[] => {
  const reached = flowsToSites(topology);
  return integratedNetworks(topology).flatMap(({network, apps, routes}) =>
    pointToSites([vpnGatewayOf(network) ?? []].flat()).flatMap((own) =>
      [...own.gateway.sites.values()]
        .filter((site) => !apps.some(({name}) => reached.has(JSON.stringify([name, site.name]))))
        .map((site) => ({...own, site, routes}))
    )
  );
});

function flowsToSites({flows}: Topology): ReadonlySet<string> {
  const pairs = flows.flatMap(({app, destination: to}) => (to.kind === "site" ? [JSON.stringify([app, to.site])] : []));
  return new Set(pairs);
}

function withSite(site: object, change: object = {}) {
  return withGateway({pointToSite: {...pointToSite, ...change}, siteToSite: {office: {...office, ...site}}});
}

function withFlow(site: object) {
  return {...withSite(site), traffic: [{app: "shop", to: "office", sentGB: 1}]};
}
