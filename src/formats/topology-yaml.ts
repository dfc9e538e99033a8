import type {TopologySpec} from "../topology/parse-topology.ts";
import {hanging, printable, wrap} from "./wrap.ts";
import {isNested, yamlLine, yamlText} from "./yaml-text.ts";

const columns = 90;

/** What topologyYaml may be told. */
export interface TopologyYamlOptions {
  /** Paragraphs for the head of the document, and items of lists, which start with a dash. */
  readonly comment?: readonly string[];
}

/**
 * Returns the *spec* as a YAML document that readTopology reads as the same
 * topology: settings on one line, what is named on lines of its own as far as one
 * does not hold it. Numbers keep every digit; no name can end its quotes or a comment.
 */
export function topologyYaml(spec: TopologySpec, {comment = []}: TopologyYamlOptions = {}): string {
  const head = comment.flatMap(commentLines);
  const sections = Object.entries(spec).map(([key, value]) => sectionText(key, value));
  return [...head.map((line) => `# ${line}`.trimEnd() + "\n"), head.length > 0 ? "\n" : "", ...sections].join("");
}

function commentLines(text: string): string[] {
  const width = columns - "# ".length;
  return text.startsWith("- ") ? hanging("- ", text.slice(2), width) : wrap(printable(text), width);
}

// What says how the document is meant is on one line; a blank one sets off what it declares.
function sectionText(key: string, value: unknown): string {
  const line = `${key}: ${yamlLine(value, key)}\n`;
  return line.length < columns && !isDeeper(value) ? line : `\n${yamlText({[key]: value})}`;
}

function isDeeper(value: unknown): boolean {
  return isNested(value) && Object.values(value).some(isNested);
}
