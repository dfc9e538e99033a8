import type * as v from "valibot";

interface Wrapper {
  readonly wrapped?: v.GenericSchema;
  readonly pipe?: readonly [v.GenericSchema, ...{readonly kind: string}[]];
}

/**
 * Returns what reads a value that is there: the *schema* without what only says that
 * there may be none, or describes it to editors.
 */
export function bareSchema(schema: v.GenericSchema): v.GenericSchema {
  const {wrapped, pipe} = schema as Wrapper;
  if (pipe) {
    const [first, ...others] = pipe;
    return others.every(({kind}) => kind === "metadata") ? bareSchema(first) : schema;
  }
  return wrapped ? bareSchema(wrapped) : schema;
}
