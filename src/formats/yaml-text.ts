import {Decimal} from "../money.ts";
import {yamlKey, yamlScalar} from "./yaml-scalar.ts";

const width = 118;

// A reader of YAML need not look further than 1,024 characters for the colon after a key.
const longestKey = 1000;

/** Returns *value*, plain data, as YAML: a mapping or list on one line where it fits, its parts on lines of their own where not. */
export function yamlText(value: object, indent = "", key = ""): string {
  if (Array.isArray(value)) return value.map((item) => entryText(`${indent}- `, item, indent, key)).join("");
  return Object.entries(value)
    .map(([name, item]) => entryText(`${indent}${keyText(name, indent)}: `, item, indent, name))
    .join("");
}

/** Returns the *value* of *key* as YAML on one line, however long. */
export function yamlLine(value: unknown, key = ""): string {
  if (!isNested(value)) return yamlScalar(value, key);
  if (Array.isArray(value)) return `[${value.map((item) => yamlLine(item, key)).join(", ")}]`;
  const entries = Object.entries(value).map(([name, item]) => `${yamlKey(name)}: ${yamlLine(item, name)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function entryText(start: string, item: unknown, indent: string, key: string): string {
  const line = `${start}${yamlLine(item, key)}`;
  const isLong = line.length > width || indent === "";
  if (!isNested(item) || Object.keys(item).length === 0 || !isLong) return `${line}\n`;
  return `${start.trimEnd()}\n${yamlText(item, `${indent}  `, key)}`;
}

function keyText(name: string, indent: string): string {
  const text = yamlKey(name);
  return text.length > longestKey ? `? ${text}\n${indent}` : text;
}

/** Whether *value* is a list or a mapping. */
export function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Decimal.isDecimal(value);
}
