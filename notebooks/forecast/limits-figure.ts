import {html} from "htl";
import {isReached, limitTable} from "../../src/formats/forecast-tables.ts";
import {limitsNote} from "../../src/formats/forecast-notes.ts";
import type {Forecast} from "../../src/index.ts";
import {figure} from "../figure.ts";
import {costTable} from "./cost-table.ts";

/** Returns when limits are reached at P90 and P50 as a table. */
export function limitsFigure(found: Forecast): HTMLElement {
  const {limits} = found;
  const reached = limits.filter(isReached);
  const [first] = reached.flatMap(({p90, lower}) => p90 ?? lower.p90 ?? []).toSorted();
  const title =
    first === undefined
      ? "No limit is reached that ranges or growth move"
      : `${reached.length === 1 ? "One limit is" : `${reached.length} limits are`} reached at P90, the first in ${first}`;
  const table = limitTable(found);
  const columns = table.columns.map((column, i) => ({
    ...column,
    title: column.title || ["", "What", "Limit"][i] || ""
  }));
  const content =
    table.rows.length === 0
      ? html`<p>In nine samples of ten at least, nothing that moves runs out.</p>`
      : costTable({...table, columns}, "When limits are reached");
  return figure(content, {
    title,
    subtitle: "the first month in which one sample of ten, and in which half of them, is at the limit",
    foot: `${limitsNote(found).replace(/^./u, (d) => d.toUpperCase())}.`
  });
}
