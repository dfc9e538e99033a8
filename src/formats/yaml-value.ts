import type {Alias, Node, Pair} from "yaml";
import {isAlias, isMap, isScalar, isSeq} from "yaml";
import type {Problem} from "../errors.ts";
import {kept} from "../kept.ts";
import {shown} from "../topology/shown.ts";
import {bareMapping} from "./bare-mapping.ts";
import {mayBeNumber, plainScalar} from "./plain-scalar.ts";
import type {DocumentPath, Place} from "./source-document.ts";
import {maximumDepth, unreadable} from "./source-document.ts";

// Ten aliases of ten aliases of … make millions of values of a few lines.
const maximumAliasedValues = 200_000;

const tooDeep = `nested too deeply (${maximumDepth} levels at most)`;

interface Conversion {
  readonly problems: Problem[];
  readonly refused: DocumentPath[];
  /** What each alias stands for. */
  readonly targets: Map<Alias, Node>;
  readonly anchors: Map<string, {readonly node: Node; readonly value: unknown; readonly size: number}>;
  readonly path: (string | number)[];
  /** Reads each text that may be a number once: most are written again and again, and they never change. */
  readonly numberOf: typeof plainScalar;
  readonly placeOf: (offset: number) => Place;
  /** Values so far, those of aliases counted again. */
  size: number;
  aliased: number;
}

/** Returns the plain value of *root*, and what is wrong with it. */
export function convertYaml(root: Node | null, placeOf: (offset: number) => Place) {
  const conversion: Conversion = {
    problems: [],
    refused: [],
    targets: new Map(),
    anchors: new Map(),
    path: [],
    numberOf: kept(plainScalar),
    placeOf,
    size: 0,
    aliased: 0
  };
  return {...conversion, value: convert(conversion, root)};
}

/** Returns the text of *key* as a name, whatever else it may mean; undefined if it is no scalar. */
export function scalarText(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  return key.type === "PLAIN" ? (key.source ?? "") : String(key.value);
}

function convert(conversion: Conversion, node: Node | null): unknown {
  if (node === null) return null;
  const before = conversion.size++;
  const {tag, anchor} = node as {tag?: string; anchor?: string};
  const value =
    tag === undefined
      ? convertUntagged(conversion, node)
      : refuse(conversion, node, `tag: ${shown(tag)} (tags are not read)`);
  if (anchor !== undefined) conversion.anchors.set(anchor, {node, value, size: conversion.size - before});
  return value;
}

function convertUntagged(conversion: Conversion, node: Node): unknown {
  if (isAlias(node)) return convertAlias(conversion, node);
  if (isScalar(node)) return convertScalar(conversion, node);
  if (conversion.path.length >= maximumDepth) return refuse(conversion, node, tooDeep);
  if (isMap(node)) return convertMap(conversion, node, node.items as Pair<Node, Node | null>[]);
  if (isSeq(node)) return node.items.map((item, i) => convertAt(conversion, i, item as Node | null));
  throw new Error("unknown kind of YAML node");
}

function convertScalar(
  conversion: Conversion,
  node: Node & {type?: string; source?: string; value?: unknown}
): unknown {
  if (node.type !== "PLAIN") return String(node.value);
  const text = node.source ?? "";
  const scalar = mayBeNumber(text) ? conversion.numberOf(text) : plainScalar(text);
  return "problem" in scalar ? refuse(conversion, node, `${scalar.problem}: ${shown(text)}`) : scalar.value;
}

function convertAlias(conversion: Conversion, node: Alias): unknown {
  const anchor = conversion.anchors.get(node.source);
  if (anchor === undefined) return refuse(conversion, node, `unknown alias, or one of itself: *${shown(node.source)}`);
  conversion.aliased += anchor.size;
  if (conversion.aliased > maximumAliasedValues) {
    return refuse(
      conversion,
      node,
      `alias of too many values: *${shown(node.source)} (${maximumAliasedValues} at most, in all)`
    );
  }
  conversion.size += anchor.size;
  conversion.targets.set(node, anchor.node);
  return anchor.value;
}

function convertMap(conversion: Conversion, map: Node, pairs: readonly Pair<Node, Node | null>[]): object {
  const value = bareMapping();
  for (const {key, value: node} of pairs) {
    const text = scalarText(key);
    const problem = keyProblem(key, text, value);
    if (problem === undefined && text !== undefined) value[text] = convertAt(conversion, text, node);
    else addProblem(conversion, problem ?? "", key ?? map, text);
  }
  return value;
}

function keyProblem(
  key: Node & {tag?: string; type?: string},
  text: string | undefined,
  value: object
): string | undefined {
  if (text === undefined) return isAlias(key) ? "alias as a key" : "key that is not text";
  if (key.tag !== undefined) return `tag: ${shown(key.tag)} (tags are not read)`;
  if (text === "<<" && key.type === "PLAIN") return "merge key: << (write the keys out)";
  return Object.hasOwn(value, text) ? `duplicate key: ${shown(text)}` : undefined;
}

function convertAt(conversion: Conversion, key: string | number, node: Node | null): unknown {
  conversion.path.push(key);
  const value = convert(conversion, node);
  conversion.path.pop();
  return value;
}

function refuse(conversion: Conversion, node: Node, message: string): typeof unreadable {
  addProblem(conversion, message, node);
  conversion.refused.push([...conversion.path]);
  return unreadable;
}

function addProblem({problems, path, placeOf}: Conversion, message: string, node: Node, key?: string): void {
  const whole = key === undefined ? [...path] : [...path, key];
  problems.push({message, path: whole, ...placeOf(node.range?.[0] ?? 0)});
}
