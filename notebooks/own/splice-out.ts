import type {Node} from "yaml";
import {isSeq} from "yaml";
import type {Entry} from "./entries.ts";
import {entriesOf, hasAnchor, isInBrackets, lineEnd, lineStart} from "./entries.ts";
import type {Source, Splice} from "./splice.ts";

interface Place {
  /** Whether it is an entry of a section of the document, which may be left with none. */
  readonly isOfSection: boolean;
  readonly source: Source;
}

/** Returns how the entry of that *index* is taken out of the mapping or list *node*, with the comment on its last line. */
export function removed(node: Node, index: number, {isOfSection, source}: Place): Splice | null {
  const {text, isJson} = source;
  const entries = entriesOf(node, text);
  const entry = entries?.[index];
  // What stands elsewhere too must stay somewhere.
  if (!entries || !entry || !node.range || hasAnchor(entry.value)) return null;
  const [before, after] = [entries[index - 1], entries[index + 1]];
  const isAlone = entries.length === 1;
  if (isInBrackets(node)) {
    if (isAlone) return {start: node.range[0], end: node.range[1], text: isSeq(node) ? "[]" : "{}"};
    return isJson
      ? fromBrackets(entry, before, after)
      : (bracketLine(entry, text) ?? fromBrackets(entry, before, after));
  }
  if (isAlone && !isOfSection) return {start: entry.start, end: entry.end, text: isSeq(node) ? "[]" : "{}"};
  return fromLines(entry, after, isSeq(node), text);
}

function fromBrackets(entry: Entry, before: Entry | undefined, after: Entry | undefined): Splice {
  return before
    ? {start: before.end, end: entry.end, text: ""}
    : {start: entry.start, end: after?.start ?? entry.end, text: ""};
}

/** An entry on lines of its own goes with them; a comma before the closing bracket may stay. */
function bracketLine({start, end}: Entry, text: string): Splice | null {
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  const isWhole = text.slice(from, start).trim() === "" && /^[ \t]*,?[ \t\r]*(?:#.*)?$/.test(text.slice(end, to));
  return isWhole && from > 0 ? {start: from, end: to + 1, text: ""} : null;
}

function fromLines({start, end}: Entry, after: Entry | undefined, isItem: boolean, text: string): Splice | null {
  const from = lineStart(text, start);
  const before = text.slice(from, start);
  // The first key after a dash leaves the dash to the next.
  if (!isItem && before.trim() !== "") return after ? {start, end: after.start, text: ""} : null;
  if (isItem && !/^ *- +$/.test(before)) return null;
  if (text[end - 1] === "\n") return {start: from, end, text: ""};
  const to = lineEnd(text, end);
  if (!/^[ \t\r]*(?:#.*)?$/.test(text.slice(end, to))) return null;
  return {start: from, end: Math.min(to + 1, text.length), text: ""};
}
