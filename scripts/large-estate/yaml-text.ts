const width = 118;

/** Returns *value*, plain data, as YAML: a mapping or list on one line where it fits, its parts on lines of their own where not. */
export function yamlText(value: object, indent = ""): string {
  const entries = Array.isArray(value) ? value.map((item) => ["- ", item]) : Object.entries(value).map(keyed);
  return entries.map(([start, item]) => entryText(`${indent}${start}`, item, indent)).join("");
}

function keyed([key, item]: [string, unknown]): [string, unknown] {
  return [`${scalar(key)}: `, item];
}

function entryText(start: string, item: unknown, indent: string): string {
  const line = `${start}${inline(item)}`;
  const isLong = line.length > width || indent === "";
  if (typeof item !== "object" || item === null || !isLong) return `${line}\n`;
  return `${start.trimEnd()}\n${yamlText(item, `${indent}  `)}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return scalar(value);
  const entries = Object.entries(value).map(([key, item]) => `${scalar(key)}: ${inline(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

// What may mean something else than its text is quoted.
function scalar(value: unknown): string {
  const text = String(value);
  return typeof value !== "string" || /^[A-Za-z][\w ./-]*$|^\d[\d.]*\.\d+\/\d+$|^\d{4}-\d\d-\d\d$/.test(text)
    ? text
    : JSON.stringify(text);
}
