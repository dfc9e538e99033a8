import type {Evaluation} from "../evaluation/evaluation.ts";
import {counted, grouped} from "../number-text.ts";
import type {Optimum} from "../optimization/optimize.ts";
import {costCell} from "./cost-cell.ts";
import {shownCosts} from "./shown-costs.ts";

const places = 2;

/** What the least cost is found among, and what it is not, each in a sentence. */
export const considered = [
  "considered: for each plan that a gateway connects, or nothing does, to stay as it is, regional integration with each network of its region that it needs or with a new one, one gateway for all that its apps need, or hybrid connections; links by peering or VPN; the SKUs of gateways; reservations and savings plans",
  "not considered: other sizes or regions of plans, App Service Environments, private endpoints beside the apps: tollgate alternatives shows some of these"
] as const;

/** Returns what the least cost is, and how sure it is, each in a sentence. */
export function optimumSentences({status, before, evaluation, bound, gap}: Optimum): readonly string[] {
  if (!evaluation) {
    return status === "stopped"
      ? ["no design was found in time: give it longer with --time-limit"]
      : ["no design considered carries the whole workload without breaking a rule"];
  }
  const {total} = shownCosts(evaluation.bill);
  const was = shownCosts(before.bill).total;
  const {currency} = evaluation.bill;
  const errors = before.findings.filter(({severity}) => severity === "error").length;
  const today = `${costCell(was)} as it is${errors > 0 ? `, where ${counted(errors, "error")} stand${errors === 1 ? "s" : ""} against it` : ""}`;
  return [
    `${costCell(total)} ${currency} a month at the least cost, against ${today}`,
    certainty(status, bound && grouped(bound.amount, places), gap && grouped(gap.times(100), places)),
    ...(total.complete ? [] : ["not every price or volume is known: the least is of what is"]),
    ...warnings(evaluation)
  ];
}

function certainty(status: Optimum["status"], bound: string | null, percent: string | null): string {
  if (bound === null || percent === null) return "how much cheaper another design could be is not known: time ran out";
  if (status === "optimal" && Number(percent) === 0) return "proven: no design considered costs less";
  const why = status === "stopped" ? "time ran out: " : "";
  return `${why}no design considered costs less than ${bound}, which is ${percent} % below`;
}

function warnings({findings}: Evaluation): string[] {
  const count = findings.filter(({severity}) => severity === "warning").length;
  return count === 0
    ? []
    : [
        `it breaks no rule; ${counted(count, "warning")} stand${count === 1 ? "s" : ""}: write it, and see tollgate check`
      ];
}
