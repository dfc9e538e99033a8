import {sheetAge} from "../../prices/price-sheet.ts";
import {pricesText} from "../commitments-text.ts";
import type {ReportInput} from "./report-input.ts";
import type {ReportSection, ReportTable} from "./report.ts";
import {sentencesBlock, tableBlock} from "./report.ts";
import {sentence} from "./sentence.ts";

/** Returns what all of it rests on: assumptions, prices and their dates, the days, and the command that makes it again. */
export function basisSection(input: ReportInput): ReportSection {
  const {target, command} = input;
  const assumptions = typeof target === "string" ? [] : target.assumptions;
  return {
    heading: "What this rests on",
    blocks: [
      sentencesBlock(
        "What is declared is taken as it is declared; what is not known is said to be so, and is never zero."
      ),
      ...tableBlock(basisTable(input)),
      ...(assumptions.length === 0
        ? []
        : [
            sentencesBlock("What was assumed in making the cheapest way:"),
            {kind: "items", items: assumptions.map((text) => ({lines: [sentence(text)]}))} as const
          ]),
      sentencesBlock("The command that makes this report again:"),
      {kind: "command", command}
    ]
  };
}

function basisTable({evaluation, options, version}: ReportInput): ReportTable {
  const {topology, sheet, bill, on} = evaluation;
  const {gatewayData, transitPeering, egressPool, environmentMinimum} = topology.assumptions;
  const {oldest, newest} = sheetAge(sheet);
  return {
    caption: "Assumptions, prices and days",
    columns: [{title: "What"}, {title: "Value"}],
    rows: [
      ["the day it runs", on],
      ["the day alternatives are built", options.buildOn],
      ["prices in force on", options.pricesOn ?? "any day"],
      ["hours a month", topology.hoursPerMonth.toFixed()],
      ["price sheet", `${sheet.id}, retrieved ${oldest ?? "on an unknown date"} to ${newest ?? "an unknown date"}`],
      ["prices", pricesText(bill)],
      ["gatewayData: the rate of gateway-required data", gatewayData],
      ["transitPeering: who pays for traffic to a peer's gateway", transitPeering],
      ["egressPool: what shares the tiers of internet egress", egressPool],
      ["environmentMinimum: the least of a zone-redundant environment", environmentMinimum],
      ["made by", version === null ? "Tollgate" : `Tollgate ${version}`]
    ]
  };
}
