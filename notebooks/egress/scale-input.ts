import {html} from "htl";
import type {Input} from "@observablehq/inputs";
import type {Scale} from "./answer-text.ts";
import {scalable} from "./scaled.ts";
import type {Topology} from "../../src/index.ts";

/** The highest factor that can be chosen. */
export const most = 10;

/** A choice of what is scaled, and by how much. */
export type ScaleInput = Input<Scale>;

/** Whether *text* is a factor from 0 to 10, in steps of a tenth. */
export function isFactor(text: string): boolean {
  return /^\d{1,2}(\.\d)?$/.test(text) && Number(text) <= most;
}

/** Returns a choice of what of the *topology* is scaled, beginning with *scale* where the estate has that flow. */
export function scaleInput(topology: Topology, scale: Scale): ScaleInput {
  const names = scalable(topology);
  const what = names.includes(scale.what) ? scale.what : (names[0] ?? "");
  const select = html`<select id="scaled-what">
    ${names.map((name) => html`<option value=${name} selected=${name === what}>${name}</option>`)}
  </select>` as HTMLSelectElement;
  const range = html`<input
    id="scaled-by"
    type="range"
    min="0"
    max=${most}
    step="0.1"
    value=${scale.factor}
  />` as HTMLInputElement;
  const output = html`<output for="scaled-by"></output>`;
  const form = html`<form class="inputs-3a86ea scale">
    <label for="scaled-what">What grows or shrinks</label>${select}
    <label for="scaled-by">Times what it is today</label>
    <div class="inputs-3a86ea-input">${range} ${output}</div>
  </form>`;
  Object.defineProperty(form, "value", {
    get: (): Scale => ({factor: Number(range.value), what: select.value}),
    set: (given: Scale) => {
      range.value = String(given.factor);
      select.value = given.what;
      say();
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", say);
  say();
  return form as unknown as ScaleInput;

  function say(): void {
    output.textContent = `× ${range.value}`;
    range.setAttribute("aria-valuetext", `${range.value} times`);
  }
}
