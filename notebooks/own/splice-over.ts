import type {Node} from "yaml";
import {isScalar, isSeq} from "yaml";
import type {Entry} from "./entries.ts";
import {contentEnd, entriesOf, lineEnd, lineStart} from "./entries.ts";
import {scalarText, valueText} from "./scalar-text.ts";
import type {Source, Splice} from "./splice.ts";

/** Returns how *value* is written over *node*, a mapping or a list on lines of its own, that *key* leads to, if one does. */
export function blockReplaced(node: Node, key: Node | null, value: unknown, source: Source): Splice | null {
  const {text} = source;
  if (Array.isArray(value) && isSeq(node)) {
    const lines = linesReplaced(node, value, text);
    if (lines) return lines;
  }
  const end = contentEnd(node, text);
  const start = key ? text.indexOf(":", key.range?.[1]) + 1 : (node.range?.[0] ?? 0);
  if ((key && start === 0) || text[end - 1] === "\n") return null;
  if (!key) return {start, end, text: valueText(value, source.isJson)};
  const comment = text.slice(start, lineEnd(text, start)).trim();
  if (comment && !comment.startsWith("#")) return null;
  return {start, end, text: ` ${valueText(value, source.isJson)}${comment && ` ${comment}`}`};
}

/** A list of texts, one to a line, keeps the lines of those that stay, with their comments. */
function linesReplaced(list: Node, values: readonly unknown[], text: string): Splice | null {
  const entries = entriesOf(list, text);
  const [first, last] = [entries?.[0], entries?.at(-1)];
  if (!entries || !first || !last || values.length === 0) return null;
  if (!entries.every(({value}) => isScalar(value) && (value.type ?? "").startsWith("BLOCK") === false)) return null;
  const start = lineStart(text, first.start);
  const prefix = text.slice(start, first.start);
  if (!/^ *- +$/.test(prefix)) return null;
  const old = entries.map(({value}) => textOf(value));
  const lines = entries.map((entry, i) => {
    const before = entries[i - 1];
    const from = before ? lineEnd(text, before.end) + 1 : start;
    return {head: text.slice(from, entry.start), tail: text.slice(entry.end, lineEnd(text, entry.end))};
  });
  const written = values.map(String).map((said, i, all) => {
    const same = old.indexOf(said);
    const own = old[i];
    const at = same >= 0 ? same : own !== undefined && !all.includes(own) ? i : -1;
    const line = lines[at] ?? {head: prefix, tail: ""};
    const entry = entries[same];
    return line.head + (entry ? text.slice(entry.start, entry.end) : scalarText(said)) + line.tail;
  });
  return {start, end: lineEnd(text, last.end), text: written.join("\n")};
}

function textOf(value: Entry["value"]): string {
  return isScalar(value) ? (value.type === "PLAIN" ? (value.source ?? "") : String(value.value)) : "";
}
