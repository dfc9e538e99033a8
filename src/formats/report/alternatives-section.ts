import type {RankedAlternative} from "../../alternatives/ranking.ts";
import {alternativesSentences, shownTotal} from "../alternatives-sentences.ts";
import {changeLines} from "../alternative-change-text.ts";
import {costCell, signed} from "../cost-cell.ts";
import type {ReportInput} from "./report-input.ts";
import type {ReportSection, ReportTable} from "./report.ts";
import {chartBlock, sentencesBlock, tableBlock} from "./report.ts";
import {sentence} from "./sentence.ts";

const reasonsShown = 3;

/** Returns the ways out: every way to connect the same workload, whether it can be had, what it costs and what is against it. */
export function alternativesSection(input: ReportInput): ReportSection {
  const {evaluation, options, answer} = input;
  const {topology, on} = evaluation;
  const head = {name: topology.name, currency: topology.currency, on, buildOn: options.buildOn};
  return {
    heading: "The ways out",
    blocks: [
      sentencesBlock(...alternativesSentences(head, answer).map(sentence)),
      chartBlock("topology-comparison"),
      ...tableBlock(rankingTable(input))
    ],
    sections: [changeSection(input)]
  };
}

function rankingTable({answer: {ranked}, evaluation: {topology}, options}: ReportInput): ReportTable {
  const base = ranked.find(({name}) => name === "as-is");
  return {
    caption: `The same workload by every way to connect it, built on ${options.buildOn}; as it runs on ${options.on}`,
    columns: [
      {title: "Place"},
      {title: "Way"},
      {title: `${topology.currency} a month`, align: "right"},
      {title: "Against as-is", align: "right"},
      {title: "Flows", align: "right"},
      {title: "What it is, and what is against it"}
    ],
    rows: ranked.map((result) => [
      result.rank === null ? "✕ no" : String(result.rank),
      result.name,
      costCell({costPerMonth: result.totalPerMonth, complete: result.complete}),
      deltaText(result, base),
      `${result.carried.flows} of ${result.carried.ofFlows}`,
      aboutText(result)
    ]),
    tones: ranked.map(({rank}) => (rank === null ? "over" : null))
  };
}

function deltaText(result: RankedAlternative, base: RankedAlternative | undefined): string {
  if (base === undefined || result === base) return "";
  if (!base.complete || !result.complete) return "?";
  return signed(shownTotal(result).minus(shownTotal(base)), 2);
}

function aboutText({summary, sameAs, reasons}: RankedAlternative): string {
  const same = sameAs === null ? "" : `; here the same design as ${sameAs}`;
  const rest = reasons.length - reasonsShown;
  const more = rest > 0 ? [`and ${rest} more against it`] : [];
  const against = [...reasons.slice(0, reasonsShown), ...more];
  return sentence(`${summary}${same}${against.length > 0 ? `. Not to be had: ${against.join("; ")}` : ""}`);
}

function changeSection({target}: ReportInput): ReportSection {
  if (typeof target === "string") return {heading: "What else would change", blocks: [sentencesBlock(target)]};
  const {name, summary} = target;
  const rows = changeLines(target).map(([label, text]) => [label, sentence(text)]);
  return {
    heading: `What ${name} changes`,
    blocks: [
      sentencesBlock(sentence(`${name}: ${summary}; of the ways that can be had and are another design, the cheapest`)),
      chartBlock("cost-difference"),
      ...tableBlock({
        caption: `What ${name} changes beside money: reach, firewalls, names`,
        columns: [{title: "Change"}, {title: "How"}],
        rows
      })
    ]
  };
}
