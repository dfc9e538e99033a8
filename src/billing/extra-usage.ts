import {groupedExactly} from "../number-text.ts";
import {Decimal, total} from "../money.ts";
import type {Route} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import {resourceId} from "../topology/resource.ts";
import type {Extra} from "../topology/commitment.ts";
import type {Topology} from "../topology/topology.ts";
import type {Usage} from "./usage.ts";

const source = "the topology document";

/**
 * Returns the costs that the document itself states: by the month, and by the GB
 * of the flows it names, those that arrive.
 */
export function extraUsages({extras}: Topology, routes: readonly Route[]): Usage[] {
  if (extras.length === 0) return [];
  const flows = routes.filter(({way}) => arrives(way)).map(({flow}) => flow);
  return extras.flatMap((extra) => {
    const base = {resource: resourceId("extra", extra.name), category: "extra", region: "Global", shares: []} as const;
    const fixed = (unitPrice: Decimal) => ({by: "fixed", name: extra.name, unitPrice, source}) as const;
    const {gigabytes, shares, drivers, unknown} = countedGB(extra, flows);
    const usages: Usage[] = [
      {
        ...base,
        tariff: fixed(extra.costPerMonth),
        unit: "Months",
        quantity: new Decimal(1),
        formula: "1 month",
        unknown: []
      },
      {
        ...base,
        tariff: fixed(extra.perGB),
        unit: "GB",
        quantity: gigabytes,
        formula: `${groupedExactly(gigabytes)} GB`,
        shares,
        drivers,
        unknown
      }
    ];
    return usages.filter(({tariff}) => tariff.by === "fixed" && !tariff.unitPrice.isZero());
  });
}

function countedGB(extra: Extra, flows: Topology["flows"]) {
  const counted = flows.filter(({app}) => extra.flows === "all" || extra.flows.includes(app));
  const volumes = counted.flatMap(({app, to, sentGB, receivedGB}) => [
    {app, to, volume: sentGB, name: `sentGB of ${app} to ${to}`},
    {app, to, volume: receivedGB, name: `receivedGB of ${app} to ${to}`}
  ]);
  const shares = volumes.flatMap(({app, to, volume}) =>
    volume === "unknown" || volume.typical.isZero() ? [] : [{app, to, quantity: volume.typical}]
  );
  const drivers = counted.flatMap((flow) =>
    (["sent", "received"] as const).map((kind) => ({of: {kind, flow}, times: new Decimal(1), beyond: new Decimal(0)}))
  );
  const unknown = volumes.filter(({volume}) => volume === "unknown").map(({name}) => name);
  return {gigabytes: total(shares.map(({quantity}) => quantity)), shares, drivers, unknown};
}
