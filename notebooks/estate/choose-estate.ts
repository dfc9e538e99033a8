import {html} from "htl";
import {exampleOf} from "../link/view.ts";
import {openFile} from "../open-file.ts";
import type {Desk} from "../own/desk.ts";
import type {EstateFile} from "./open-document.ts";

/** Returns the title of an example: the name that its document gives it. */
export function exampleTitle(text: string): string {
  return /^name: *(["']?)(.*?)\1 *$/m.exec(text)?.[2] ?? "Untitled estate";
}

/**
 * Returns a choice of what lies on the *desk*: one of the *examples*, which are texts by
 * the names of their files, or a file of one’s own, which joins them in the list.
 */
export function chooseEstate(examples: ReadonlyMap<string, string>, desk: Desk): HTMLElement {
  const files = new Map<string, EstateFile>();
  const own = html`<option value="own"></option>` as HTMLOptionElement;
  const select = html`<select id="estate"></select>` as HTMLSelectElement;
  for (const [name, content] of examples) {
    files.set(`${name}.yaml`, {name: `${name}.yaml`, content});
    select.append(html`<option value=${`${name}.yaml`}>${exampleTitle(content)}</option>`);
  }
  const open = openFile({label: "Open or drop your own file: it stays here"});
  open.addEventListener("input", () => void (open.value && desk.open(open.value)));
  select.addEventListener("change", () => {
    const file = files.get(select.value);
    if (file) desk.open(file);
  });
  desk.observe(({file}) => {
    const example = typeof file.content === "string" ? exampleOf({...file, content: file.content}, examples) : null;
    if (example === null) {
      files.set("own", file);
      own.textContent = ownTitle(file, examples);
      if (!own.parentNode) select.append(own);
    }
    const shown = example === null ? own : optionOf(file.name);
    if (shown) shown.selected = true;
  });
  return html`<div class="choose">
    <form class="inputs-3a86ea" onsubmit=${(event: Event) => event.preventDefault()}>
      <label for="estate">Estate</label>${select}
    </form>
    ${open}
  </div>`;

  function optionOf(value: string): HTMLOptionElement | undefined {
    return Array.from(select.querySelectorAll("option")).find((option) => option.value === value);
  }
}

function ownTitle({name}: EstateFile, examples: ReadonlyMap<string, string>): string {
  const example = examples.get(name.replace(/\.yaml$/, ""));
  return example === undefined ? `${name} (your file)` : `${exampleTitle(example)}, changed`;
}
