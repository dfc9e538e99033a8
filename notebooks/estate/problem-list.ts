import {html} from "htl";
import type {Problem} from "../../src/index.ts";
import {formatPath} from "../../src/index.ts";
import type {OnDesk} from "../own/desk.ts";
import {showAll} from "./show-all.ts";

/**
 * Returns what is wrong with the document on a desk, each problem with its place, and what
 * to do; *shown* is what the page shows meanwhile. Empty text if it is all right, or if
 * it is being edited in forms, which say so themselves.
 */
export function problemList({opened, by}: Pick<OnDesk, "opened" | "by">, shown: string): Node {
  const {file, problems, data} = opened;
  if (problems.length === 0 || by === "forms" || by === "rows") return document.createTextNode("");
  const count = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  return html`<section class="problems" role="alert">
    <h2><span class="status" data-status="error">✕ ${file} has ${count}</span></h2>
    <p>
      Correct it below, as text${data ? " or in the tables" : ""}, or correct the file and open it again. Until then,
      the page shows ${shown}.
    </p>
    ${showAll(problems, problemTable, {name: "problems", noun: "problems", atMost: 20})}
  </section>`;
}

function problemTable(problems: readonly Problem[]): Node {
  return html`<div class="chart">
    <table>
      <caption class="unseen">
        What is wrong, and where
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">Line</th>
          <th scope="col" class="number">Column</th>
          <th scope="col">Problem</th>
        </tr>
      </thead>
      <tbody>
        ${problems.map(
          ({line, column, path = [], message}) =>
            html`<tr>
              <td class="number">${line ?? "–"}</td>
              <td class="number">${column ?? "–"}</td>
              <td>${path.length > 0 ? html`<code>${formatPath(path)}</code><br />` : null}${message}</td>
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}
