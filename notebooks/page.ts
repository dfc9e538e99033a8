// The kit prints the source of each cell after its output. Here they are
// gathered at the foot, to be opened one by one: at hand, and not in the way.
const sources = Array.from(document.querySelectorAll("main > pre"));

function element(name: string, ...children: (string | Node)[]): HTMLElement {
  const created = document.createElement(name);
  created.append(...children);
  return created;
}

/** Returns what a cell declares, or its first line: enough to tell it from the others. */
function cellName(source: string): string {
  const declared = Array.from(source.matchAll(/^(?:const|let|function|class)\s+([\w$]+)/gm), ([, name]) => name);
  return declared.length > 0
    ? declared.join(", ")
    : (source.split("\n").find((line) => !line.startsWith("import ")) ?? "");
}

const opened = sources.map((pre, i) => {
  const name = element("code", cellName(pre.textContent));
  return element("details", element("summary", `${i + 1} `, name), pre);
});

const cells = element("details", element("summary", `${sources.length} cells, open any of them`), ...opened);
cells.className = "cells";
document.querySelector("main")?.append(cells);
