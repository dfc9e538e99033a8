import type {ChartTable, ChartText} from "../../charts/chart.ts";
import type {TextColumn} from "../text-table.ts";

/** How something stands, for a colour beside its mark and word. */
export type Tone = "ok" | "tight" | "full" | "over";

/** A table of a report: what it is of, its columns, its rows of text, and how each row stands, where that is said. */
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly TextColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly tones?: readonly (Tone | null)[];
}

/** A page elsewhere that a statement comes from. */
export interface ReportLink {
  readonly label: string;
  readonly url: string;
}

/** One entry of a list: what it says, in one or several lines, what follows from it, and from where it is known. */
export interface ReportItem {
  /** A mark and a word for how it stands: `✕ error`. */
  readonly status?: {readonly text: string; readonly tone: Tone | null};
  readonly lines: readonly string[];
  readonly details?: readonly string[];
  readonly links?: readonly ReportLink[];
}

/** A part of a section, in the order of reading; a chart is told by its name in the chart book. */
export type ReportBlock =
  | {readonly kind: "sentences"; readonly sentences: readonly string[]}
  | {readonly kind: "items"; readonly items: readonly ReportItem[]; readonly ordered?: boolean}
  | {readonly kind: "table"; readonly table: ReportTable}
  | {readonly kind: "chart"; readonly name: string}
  | {readonly kind: "command"; readonly command: string};

/** A section of a report: its heading, what it says, and sections within it. */
export interface ReportSection {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections?: readonly ReportSection[];
}

/** The whole argument for one estate, as data. */
export interface Report {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  /** The days and prices that all of it holds for. */
  readonly standing: string;
  readonly sections: readonly ReportSection[];
}

/** A chart as a report holds it: what stands around it, and what is behind it. */
export interface ReportPicture {
  readonly text: ChartText;
  readonly table: ChartTable;
}

/** Returns a block of *sentences*. */
export function sentencesBlock(...sentences: readonly string[]): ReportBlock {
  return {kind: "sentences", sentences};
}

/** Returns a block of one table, none where it has no rows. */
export function tableBlock(table: ReportTable): ReportBlock[] {
  return table.rows.length === 0 ? [] : [{kind: "table", table}];
}

/** Returns a block for the chart of that *name*, shown if it is drawn. */
export function chartBlock(name: string): ReportBlock {
  return {kind: "chart", name};
}
