import type {YAMLError} from "yaml";
import {parseDocument} from "yaml";
import {InputError} from "../errors.ts";
import type {SourceDocument} from "./source-document.ts";
import {placesOf} from "./source-document.ts";
import {convertYaml} from "./yaml-value.ts";
import {yamlPlace} from "./yaml-place.ts";

// The failsafe schema leaves every scalar as text, which we read ourselves; and
// yaml's own check for unique keys takes the square of their number.
const options = {
  schema: "failsafe",
  version: "1.2",
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: "error"
} as const;

/** Reads *text* as one YAML 1.2 document; throws an InputError if it is not YAML. */
export function readYaml(text: string): SourceDocument {
  const document = parseDocument(text, options);
  const placeOf = placesOf(text);
  if (document.errors.length > 0) throw new InputError(syntaxProblems(document.errors, placeOf));
  const {value, problems, refused, targets} = convertYaml(document.contents, placeOf);
  const place = yamlPlace(document.contents, targets);
  return {value, problems, refused, place: (path, about) => placeOf(place(path, about))};
}

const messages: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: "more than one document (one estate a file)",
  TAB_AS_INDENT: "tab as indentation (use spaces)",
  RESOURCE_EXHAUSTION: "nested too deeply"
};

// One slip makes many errors; the first of a line is the one to read.
function syntaxProblems(errors: readonly YAMLError[], placeOf: ReturnType<typeof placesOf>) {
  const byLine = new Map<number, {message: string; line: number; column: number}>();
  for (const {code, message, pos} of errors) {
    const place = placeOf(pos[0]);
    const known = message.includes("call stack") ? messages.RESOURCE_EXHAUSTION : messages[code];
    const text = known ?? `not YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
    if (!byLine.has(place.line)) byLine.set(place.line, {message: text, ...place});
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line).slice(0, 20);
}
