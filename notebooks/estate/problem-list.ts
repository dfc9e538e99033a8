import {html} from "htl";
import type {Problem} from "../../src/index.ts";
import {formatPath} from "../../src/index.ts";
import type {OpenedDocument} from "./open-document.ts";
import {showAll} from "./show-all.ts";

/** Returns what is wrong with an opened file, each problem with its place, and what to do; empty text if it is all right. */
export function problemList({file, problems}: OpenedDocument, shown: string): Node {
  if (problems.length === 0) return document.createTextNode("");
  const count = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  return html`<section class="problems" role="alert">
    <h2><span class="status" data-status="error">✕ ${file} has ${count}</span></h2>
    <p>
      Correct it as text below, or correct the file and open it again. Until then, the page shows ${shown}, and its
      fields rest.
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
