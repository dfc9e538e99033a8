import type {Path} from "../estate/edits.ts";

/** As much of a JSON schema as completion reads. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly anyOf?: readonly SchemaNode[];
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly required?: readonly string[];
}

/** Returns what may stand at *path* of a document of the *schema*: each of the alternatives; none where nothing may. */
export function schemaAt(schema: SchemaNode, path: Path): readonly SchemaNode[] {
  const start = resolved(schema, schema);
  return path.reduce(
    (nodes, key) => nodes.flatMap((node) => inner(node, key)).flatMap((node) => resolved(node, schema)),
    start
  );
}

function inner({properties = {}, additionalProperties, items}: SchemaNode, key: string | number): SchemaNode[] {
  if (typeof key === "number") return items ? [items] : [];
  const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (property) return [property];
  return typeof additionalProperties === "object" ? [additionalProperties] : [];
}

/** Returns the alternatives that *node* stands for, their own description or else its. */
function resolved(node: SchemaNode, root: SchemaNode): readonly SchemaNode[] {
  const name = node.$ref?.replace("#/$defs/", "");
  const referred = name === undefined ? undefined : root.$defs?.[name];
  const {description} = node;
  const described = (d: SchemaNode) => (description === undefined ? d : {description, ...d});
  if (referred) return resolved(described(referred), root);
  return node.anyOf ? node.anyOf.flatMap((d) => resolved(described(d), root)) : [node];
}
