import type {TollgateChart} from "./tollgate-chart.ts";

// The page of a frame: it reads its address and nothing else, keeps nothing, and tells
// the page around it nothing but how high it is. The element comes from embed.js.
const query = new URLSearchParams(location.search);
const main = document.querySelector("main") ?? document.body;
const chart: TollgateChart = document.createElement("tollgate-chart");
const notebook = document.createElement("p");
notebook.className = "notebook";

const theme = query.get("theme");
if (theme !== null) document.documentElement.dataset["theme"] = theme;
show();
addEventListener("hashchange", show);
main.append(chart, notebook);
new ResizeObserver(tellSize).observe(main);

function show(): void {
  const {hash} = location;
  chart.setAttribute("chart", query.get("chart") ?? "");
  chart.setAttribute("view", hash);
  notebook.replaceChildren(...(hash === "" ? [] : [notebookLink(hash)]));
}

function notebookLink(hash: string): HTMLElement {
  const link = document.createElement("a");
  link.href = `./estate.html${hash}`;
  link.target = "_blank";
  link.rel = "noopener";
  link.append("Open in Tollgate");
  return link;
}

function tellSize(): void {
  const height = Math.ceil(main.getBoundingClientRect().height);
  // To anyone: a height is no secret, and who frames this page is not known to it.
  if (parent !== window) parent.postMessage({type: "tollgate:size", height}, "*");
}
