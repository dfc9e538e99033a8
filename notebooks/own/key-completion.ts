import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {positionAt} from "./key-path.ts";
import type {SchemaNode} from "./schema-node.ts";
import {schemaAt} from "./schema-node.ts";

/** Returns a source of completions for documents of a JSON *schema*: the keys of a mapping, the values of a key. */
export function keyCompletion(schema: unknown): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const word = context.matchBefore(/[\w./-]*/);
    if (!context.explicit && !word?.text) return null;
    const from = word?.from ?? context.pos;
    const options = completionsAt(context.state.sliceDoc(0, from), schema as SchemaNode);
    return options.length === 0 ? null : {from, options, validFor: /^[\w./-]*$/};
  };
}

/** Returns what may follow *text*, the part of a document before the word that is typed. */
export function completionsAt(text: string, schema: SchemaNode): Completion[] {
  const position = positionAt(text);
  if (position === null) return [];
  const nodes = schemaAt(schema, position.path);
  const all = position.isValue ? nodes.flatMap(values) : nodes.flatMap(keys);
  return [...new Map(all.map((completion) => [completion.label, completion])).values()];
}

function keys({properties = {}, required = []}: SchemaNode): Completion[] {
  return Object.entries(properties).map(([label, {description}]) => ({
    label,
    apply: `${label}: `,
    ...(required.includes(label) ? {detail: "required", boost: 1} : {}),
    ...(description === undefined ? {} : {info: description})
  }));
}

function values({enum: choices = [], const: only, type}: SchemaNode): Completion[] {
  const booleans = type === "boolean" ? [true, false] : [];
  return [...choices, ...(only === undefined ? [] : [only]), ...booleans].map((value) => ({label: String(value)}));
}
