import type {JsonSchema} from "@valibot/to-json-schema";
import {toJsonSchema} from "@valibot/to-json-schema";
import {growth, planSku} from "../src/topology/schema/growth-schema.ts";
import {gateway} from "../src/topology/schema/gateway-schema.ts";
import {region, tags} from "../src/topology/schema/resource-schema.ts";
import {topologySchema} from "../src/topology/schema/topology-schema.ts";

// What is said in many places, each said once.
const definitions = {region, planSku, tags, growth, gateway};

/** Returns the JSON Schema of topology documents, made of the schemas that the parser reads them with. */
export function topologyJsonSchema(): JsonSchema {
  const {$schema, $defs, ...schema} = toJsonSchema(topologySchema, {
    target: "draft-2020-12",
    definitions,
    overrideSchema: ({valibotSchema, jsonSchema}) => (valibotSchema.type === "nullish" ? orNull(jsonSchema) : undefined)
  });
  return {
    ...($schema === undefined ? {} : {$schema}),
    $id: "urn:tollgate:schema:topology:1",
    title: "Tollgate topology",
    description: "One estate: networks, gateways, plans and apps, and the traffic between them.",
    ...schema,
    ...($defs === undefined ? {} : {$defs})
  };
}

// A key that may be left empty: its description belongs beside the key, where editors look for it.
function orNull(schema: JsonSchema): JsonSchema | undefined {
  const [inner, nothing] = schema.anyOf ?? [];
  if (typeof inner !== "object" || nothing === undefined) return undefined;
  if (inner.type !== undefined && !Array.isArray(inner.type)) return {...inner, type: [inner.type, "null"]};
  const {description, anyOf, ...rest} = inner;
  const options = anyOf && Object.keys(rest).length === 0 ? anyOf : [{...rest, ...(anyOf ? {anyOf} : {})}];
  return {anyOf: [...options, nothing], ...(description === undefined ? {} : {description})};
}
