const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const plain = /^[A-Za-z](?:[\w ./-]*[\w./-])?$/;
const address = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/;
// Words that some reader takes for something else than their text.
const word = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** Returns *value*, as an edit has it, as it is written in a document: numbers as typed, any other text quoted where it must be, or always in JSON. */
export function scalarText(value: unknown, isJson = false): string {
  const text = String(value);
  const isPlain = number.test(text) || (!isJson && (address.test(text) || (plain.test(text) && !word.test(text))));
  return isPlain ? text : JSON.stringify(text);
}

/** Returns *value*, a scalar or lists and mappings of scalars, on one line. */
export function valueText(value: unknown, isJson = false): string {
  if (typeof value !== "object" || value === null || "toFixed" in value) return scalarText(value, isJson);
  if (Array.isArray(value)) return `[${value.map((item) => valueText(item, isJson)).join(", ")}]`;
  const entries = Object.entries(value).map(([key, inner]) => entryText(key, inner, isJson));
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Returns an entry of a mapping: `key: value`. */
export function entryText(key: string, value: unknown, isJson = false): string {
  return `${isJson ? JSON.stringify(key) : scalarText(key)}: ${valueText(value, isJson)}`;
}
