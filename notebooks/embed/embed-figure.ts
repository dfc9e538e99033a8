import type {DrawnChart} from "../../src/charts/chart.ts";
import type {ChartTrace} from "../../src/charts/chart-trace.ts";
import {traceText} from "../../src/charts/chart-trace.ts";
import type {Problem} from "../../src/index.ts";
import {problemLine} from "../../src/index.ts";

const mostProblems = 8;

/** Returns a chart *drawn* for another page: under its finding and its units, above its sources and its trace. */
export function embedFigure({svg, text: {title, subtitle, foot}}: DrawnChart, trace: ChartTrace): HTMLElement {
  // Under the policy of another page the style sheet of Plot would be refused, and reported.
  for (const style of Array.from(svg.querySelectorAll("style"))) style.remove();
  svg.setAttribute("role", "img");
  if (!svg.hasAttribute("aria-label")) svg.setAttribute("aria-label", title);
  if (!svg.hasAttribute("aria-description")) svg.setAttribute("aria-description", subtitle);
  const figure = element("figure", {}, [
    element("p", {class: "title"}, [title]),
    ...(subtitle === "" ? [] : [element("p", {class: "subtitle"}, [subtitle])]),
    element("div", {class: "chart"}, [svg]),
    element("figcaption", {}, [foot === "" ? "" : element("p", {}, [foot]), element("p", {}, [traceText(trace)])])
  ]);
  figure.setAttribute("aria-label", title);
  return figure;
}

/** Returns what stands in the place of a chart that cannot be shown: each of the *problems*, up to eight. */
export function embedProblem(problems: readonly Problem[]): HTMLElement {
  const left = problems.length - mostProblems;
  const lines = [...problems.slice(0, mostProblems).map(problemLine), ...(left > 0 ? [`and ${left} more`] : [])];
  return element("div", {class: "problem", role: "alert"}, [
    element("p", {class: "title"}, ["This chart cannot be shown."]),
    element("ul", {}, lines.map((line) => element("li", {}, [line]))) // prettier-ignore
  ]);
}

// Nothing here is made of text that a page of another's would have to trust as HTML.
function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly (string | Node)[]) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.append(...children);
  return created;
}
