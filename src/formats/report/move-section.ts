import {limits} from "../../catalog/limits.ts";
import {listText} from "../../list-text.ts";
import {grouped} from "../../number-text.ts";
import type {MigrationReport} from "../migration-json.ts";
import {migrationSentences} from "../migration-text.ts";
import {rangeText} from "../range-text.ts";
import type {ReportInput} from "./report-input.ts";
import type {ReportSection, ReportTable} from "./report.ts";
import {chartBlock, sentencesBlock, tableBlock} from "./report.ts";
import {sentence, stopped} from "./sentence.ts";

// What its chart draws the move to.
const drawnMove = "regional";

/** Returns what moving to the cheapest way costs: by when it must start, what it pays, month by month, and what must happen in what order. */
export function moveSection({move, target}: ReportInput): ReportSection {
  const heading = "What moving costs";
  if (move === null) return {heading, blocks: [sentencesBlock(typeof target === "string" ? target : "")]};
  const [first = "", ...rest] = migrationSentences(move);
  return {
    heading,
    blocks: [
      sentencesBlock(stopped(first), ...rest.map(sentence), "Work and licences that are paid once are not counted."),
      ...(move.to === drawnMove ? [chartBlock("migration-cost")] : []),
      ...tableBlock(monthTable(move))
    ],
    sections: [
      {
        heading: "What must happen, in this order",
        blocks: [
          {
            kind: "items",
            ordered: true,
            items: move.steps.map(({text, names}) => ({
              lines: [sentence(names.length === 0 ? text : `${text}: ${listText(names, 8)}`)]
            }))
          }
        ]
      }
    ]
  };
}

function monthTable({migration: {months, known, complete, oneOff, lastSafeStart}}: MigrationReport): ReportTable {
  const ended =
    lastSafeStart === null
      ? ""
      : `; after ${limits.gatewayRequiredLastDay.value} staying pays for what no longer works`;
  return {
    caption: `Month by month, in ${oneOff.currency}; days that the old design stands alone, both do, the new one does${ended}`,
    columns: [
      {title: "Month"},
      {title: "Old·both·new"},
      {title: "Moving", align: "right"},
      {title: "Staying", align: "right"},
      {title: "More, so far", align: "right"}
    ],
    rows: months.map(({month, days, cost, asIs, difference}) => [
      month,
      [days.before, days.overlap, days.after].join("·"),
      `${rangeText(cost)}${complete ? "" : " + ?"}`,
      `${grouped(asIs.amount, 2)}${known.before ? "" : " + ?"}`,
      complete ? rangeText(difference) : "?"
    ])
  };
}
