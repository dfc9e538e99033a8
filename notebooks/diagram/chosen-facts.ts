import type {Evaluation} from "../../src/index.ts";
import {amountText, pathSteps, readingNames, roundedCosts} from "../../src/index.ts";

/** What is known of one thing of the diagram, or of one flow: its lines, readings, findings and steps, each in a sentence. */
export interface ChosenFacts {
  readonly title: string;
  readonly costs: readonly string[];
  readonly readings: readonly string[];
  readonly findings: readonly string[];
  /** The way of a flow, step by step; none of a thing. */
  readonly steps: readonly string[];
}

/** Returns what the *evaluation* knows of the *chosen*: a resource, `gateway/hub/vpn`, or a flow, `shop datacenter`. */
export function chosenFacts(evaluation: Evaluation, chosen: string): ChosenFacts {
  const flows = evaluation.routes.filter(({flow}) => `${flow.app} ${flow.to}` === chosen);
  return flows.length > 0 ? flowFacts(evaluation, flows) : thingFacts(evaluation, chosen);
}

function thingFacts({bill, capacity, findings}: Evaluation, resource: string): ChosenFacts {
  const costs = roundedCosts(bill.lines);
  const own = bill.lines.filter((line) => line.resource === resource);
  const missing = bill.unpriced.filter((charge) => charge.resource === resource);
  return {
    title: resource,
    costs: [
      ...own.map(
        (line) => `${amountText({amount: costs.get(line) ?? line.costPerMonth.amount})} ${bill.currency}: ${line.why}`
      ),
      ...missing.map(({meter, reason}) => `not known: ${meter}, ${reason}`)
    ],
    readings: capacity
      .filter((reading) => reading.resource === resource)
      .map(({id, used, usedAtMost, limit, unit, status}) => {
        const upper = usedAtMost && !usedAtMost.eq(used) ? ` to ${usedAtMost.toFixed()}` : "";
        return `${readingNames[id]}: ${used.toFixed()}${upper} of ${limit.toFixed()} ${unit}, ${status}`;
      }),
    findings: findings
      .filter((finding) => finding.resource === resource)
      .map(({severity, message, fix}) => `${severity}: ${message}; ${fix}`),
    steps: []
  };
}

function flowFacts(evaluation: Evaluation, routes: Evaluation["routes"]): ChosenFacts {
  const [first] = routes;
  const name = first ? `${first.flow.app} to ${first.flow.to}` : "";
  const {lines, currency} = evaluation.bill;
  const shares = lines.flatMap(({resource, meter, shares: own}) =>
    own
      .filter(({app, to}) => app === first?.flow.app && to === first.flow.to)
      .map(({quantity, costPerMonth}) => {
        return `${amountText(costPerMonth)} ${currency}: ${quantity.toFixed()} GB, ${meter} of ${resource}`;
      })
  );
  return {
    title: name,
    costs: shares,
    readings: [],
    findings: routes.flatMap(({way}) => ("obstacle" in way ? [`${way.obstacle.missing}; ${way.obstacle.fix}`] : [])),
    steps: routes.flatMap((route) => pathSteps(evaluation.topology, route).map(({text}) => text))
  };
}
