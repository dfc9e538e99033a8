import type {Input} from "@observablehq/inputs";
import {html} from "htl";
import {openFile} from "../open-file.ts";
import type {EstateFile} from "./open-document.ts";

/** Returns the title of an example: the name that its document gives it. */
export function exampleTitle(text: string): string {
  return /^name: *(["']?)(.*?)\1 *$/m.exec(text)?.[2] ?? "Untitled estate";
}

/**
 * Returns an input of an estate: one of the *examples*, which are texts by the
 * names of their files, or a file of one’s own, which joins them in the list.
 */
export function chooseEstate(examples: ReadonlyMap<string, string>, first = "contoso"): Input<EstateFile> {
  const files = new Map<string, EstateFile>();
  const select = html`<select id="estate"></select>` as HTMLSelectElement;
  for (const [name, text] of examples) offer(`${name}.yaml`, exampleTitle(text), text);
  const own = openFile({label: "Open your own file: it stays in this browser"});
  const form = html`<div class="choose">
    <form class="inputs-3a86ea"><label for="estate">Estate</label>${select}</form>
    ${own}
  </div>`;
  own.addEventListener("input", () => {
    if (own.value) select.value = offer(`own/${own.value.name}`, `${own.value.name} (your file)`, own.value.content);
  });
  select.closest("form")?.addEventListener("submit", (event) => event.preventDefault());
  Object.defineProperty(form, "value", {get: () => files.get(select.value)});
  return form as unknown as Input<EstateFile>;

  function offer(key: string, title: string, content: EstateFile["content"]): string {
    const name = key.replace(/^own\//, "");
    if (!files.has(key))
      select.append(html`<option value=${key} selected=${key === `${first}.yaml`}>${title}</option>`);
    files.set(key, {name, content});
    return key;
  }
}
