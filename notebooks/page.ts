// The kit prints the source of each cell after its output. Here they are
// gathered at the foot, to be opened one by one: at hand, and not in the way.
const sources = Array.from(document.querySelectorAll("main > pre"));

function element(name: string, ...children: (string | Node)[]): HTMLElement {
  const created = document.createElement(name);
  created.append(...children);
  return created;
}

/** Returns a button that calls *press*, of which it may be told why it did not succeed. */
function button(text: string, press: () => Promise<void>): HTMLElement {
  const created = element("button", text);
  created.addEventListener("click", () => {
    press().catch((error: unknown) => created.after(` ${String(error)}`));
  });
  return created;
}

/** Returns what a cell declares, or its first line: enough to tell it from the others. */
function cellName(source: string): string {
  const declared = Array.from(source.matchAll(/^(?:const|let|function|class)\s+([\w$]+)/gm), ([, name]) => name);
  return declared.length > 0
    ? declared.join(", ")
    : (source.split("\n").find((line) => line.trim() !== "" && !line.startsWith("import ")) ?? "");
}

const opened = sources.map((pre, i) => {
  const id = Number(pre.previousElementSibling?.id.replace("cell-", ""));
  const source = element("div", pre);
  // What edits a cell is loaded for the first that is edited.
  const edit = button("Edit", async () => (await import("./cells/edit-cell.ts")).editCell(id, source));
  edit.ariaLabel = `Edit cell ${i + 1}`;
  source.append(edit);
  return element("details", element("summary", `${i + 1} `, element("code", cellName(pre.textContent))), source);
});

const download = button("Download this notebook", async () => (await import("./cells/download.ts")).download());
const cells = element("details", element("summary", `${sources.length} cells, open any of them`), ...opened, download);
cells.className = "cells";
document.querySelector("main")?.append(cells);
