import {Decimal} from "../money.ts";

// Words that some reader of YAML takes for something else than their text.
const word = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const plainText = /^[A-Za-z](?:[\w ./-]*[\w./-])?$/;
const address = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/;
// Texts that the document's own format asks for, and people write as they are.
const usual: Readonly<Record<string, RegExp>> = {
  certificateIssued: /^\d{4}-\d\d-\d\d$/,
  start: /^\d{4}-\d\d-\d\d$/,
  from: /^\d{4}-\d\d$/,
  term: /^\d years?$/
};

// What JSON leaves as it is, and an editor or a terminal does not show as it is.
const hidden =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Returns *value*, no list or mapping, as YAML where it stands under *key*; what may mean something else than its text is quoted. */
export function yamlScalar(value: unknown, key: string): string {
  if (typeof value !== "string") return Decimal.isDecimal(value) ? value.toString() : String(value);
  return isPlain(value) || isUsual(value, key) ? value : quoted(value);
}

/** Returns the *name* of an entry as YAML. */
export function yamlKey(name: string): string {
  return isPlain(name) ? name : quoted(name);
}

function isUsual(text: string, key: string): boolean {
  return Object.hasOwn(usual, key) && usual[key]?.test(text) === true;
}

function isPlain(text: string): boolean {
  return (plainText.test(text) && !word.test(text)) || address.test(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(hidden, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
