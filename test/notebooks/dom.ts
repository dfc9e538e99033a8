import {parseHTML} from "linkedom";

const names = [
  "document",
  "Element",
  "Text",
  "Node",
  "Event",
  "CustomEvent",
  "HTMLElement",
  "SVGElement",
  "DocumentFragment",
  "NodeList"
] as const;

/** Installs a document in this process, for what a notebook displays, and returns it; once is enough. */
export function installDocument(): Document {
  if (globalThis.document) return globalThis.document;
  const window = parseHTML("<!doctype html><html><body><main></main></body></html>");
  // What linkedom lacks of what Inputs and htl call.
  Object.defineProperties(window.HTMLInputElement.prototype, inputProperties);
  Object.defineProperties(window.HTMLElement.prototype, formProperties);
  Object.defineProperties(window.HTMLTextAreaElement.prototype, {checkValidity: inputProperties.checkValidity});
  for (const name of names) Object.assign(globalThis, {[name]: window[name]});
  Object.assign(globalThis, {window, HTMLCollection: window.NodeList});
  return window.document;
}

const inputProperties = {
  checkValidity: {value: () => true},
  checked: {
    get(this: HTMLInputElement) {
      return this.hasAttribute("checked");
    },
    set(this: HTMLInputElement, value: boolean) {
      this.toggleAttribute("checked", value);
    }
  },
  valueAsNumber: {
    get(this: HTMLInputElement) {
      return this.value === "" ? NaN : Number(this.value);
    },
    set(this: HTMLInputElement, value: number) {
      this.value = Number.isNaN(value) ? "" : String(value);
    }
  },
  valueAsDate: {
    get(this: HTMLInputElement) {
      return this.value === "" ? null : new Date(this.value);
    },
    set(this: HTMLInputElement, value: Date | null) {
      this.value = value?.toISOString().slice(0, 10) ?? "";
    }
  }
};

// A form is a plain element there.
const formProperties = {
  elements: {
    get(this: HTMLElement) {
      const named = Array.from(this.querySelectorAll<HTMLInputElement>("[name]"));
      return Object.fromEntries(named.map(({name}) => [name, radioList(named.filter((d) => d.name === name))]));
    }
  }
};

/** Returns *inputs* as a form lists those of one name: the only one, or all, whose value is that of the checked one. */
function radioList(inputs: HTMLInputElement[]): unknown {
  if (inputs.length === 1) return inputs[0];
  return Object.defineProperty(inputs, "value", {
    get: () => inputs.find((input) => input.checked)?.value ?? "",
    set: (value: unknown) => inputs.forEach((input) => (input.checked = input.value === String(value)))
  });
}
