/** Part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** Returns a reference to a definition. */
export const ref = (name: string): Schema => ({$ref: `#/$defs/${name}`});

/** Returns the schema of a text. */
export const text = (description: string): Schema => ({type: "string", minLength: 1, description});

/** Returns the schema of a list. */
export const list = (items: Schema, description: string): Schema => ({type: "array", items, description});

/** Returns the *schema* with a description. */
export const said = (schema: Schema, description: string): Schema => ({...schema, description});

/** Returns the schema of a value that may be null. */
export const orNull = (schema: Schema, description: string): Schema => ({anyOf: [schema, {type: "null"}], description});

/** Returns the schema of one of the keys of *names*. */
export const oneOf = (names: object): Schema => ({enum: Object.keys(names)});

/** Returns the schema of an amount for each of the *names* that has one. */
export const amounts = (names: readonly string[], description: string): Schema =>
  object(description, {}, Object.fromEntries(names.map((name) => [name, ref("amount")])));

/** Returns the schema of an object with these keys and no others. */
export function object(
  description: string,
  required: Record<string, Schema>,
  optional: Record<string, Schema> = {}
): Schema {
  const properties = {...required, ...optional};
  return {type: "object", description, properties, required: Object.keys(required), additionalProperties: false};
}
