import {InputError} from "../errors.ts";
import type {Decimal} from "../money.ts";
import {shown} from "../topology/shown.ts";
import {decimalOf} from "../topology/source-text.ts";
import {bareMapping} from "./bare-mapping.ts";
import type {DocumentPath, Place} from "./source-document.ts";
import {maximumDepth, maximumNumberLength, unreadable} from "./source-document.ts";

/** Offsets of the keys and values of each object and list. */
export type JsonOffsets = Map<
  object,
  Map<string | number, {readonly key: number; readonly value: number; readonly child: unknown}>
>;

interface Reader {
  readonly text: string;
  readonly problems: {message: string; path: DocumentPath; offset: number}[];
  readonly refused: DocumentPath[];
  readonly offsets: JsonOffsets | undefined;
  readonly path: (string | number)[];
  /** The numbers so far, by their texts: most are written again and again, and they never change. */
  readonly numbers: Map<string, Decimal>;
  readonly placeOf: (offset: number) => Place;
  at: number;
}

/**
 * Returns the value of *text*, which must be JSON, and what is wrong with it. Where
 * *offsets* is given, it is filled with those of all keys and values.
 */
export function readJsonValue(text: string, placeOf: (offset: number) => Place, offsets?: JsonOffsets) {
  const reader: Reader = {
    text,
    problems: [],
    refused: [],
    offsets,
    path: [],
    numbers: new Map(),
    placeOf,
    at: 0
  };
  skipSpace(reader);
  const value = readValue(reader);
  skipSpace(reader);
  if (reader.at < text.length) fail(reader, "the end");
  return {value, problems: reader.problems, refused: reader.refused};
}

function readValue(reader: Reader): unknown {
  const c = reader.text[reader.at];
  if (c === "{") return readObject(reader);
  if (c === "[") return readList(reader);
  if (c === '"') return readString(reader);
  if (c === "-" || (c !== undefined && c >= "0" && c <= "9")) return readNumber(reader);
  for (const [word, value] of words) {
    if (reader.text.startsWith(word, reader.at) && !/\w/.test(reader.text[reader.at + word.length] ?? "")) {
      reader.at += word.length;
      return value;
    }
  }
  return fail(reader, "a value");
}

const words = [
  ["true", true],
  ["false", false],
  ["null", null]
] as const;

function readObject(reader: Reader): object {
  const object = bareMapping();
  readItems(reader, "}", () => {
    const keyAt = reader.at;
    if (reader.text[keyAt] !== '"') fail(reader, "a key in double quotes");
    const key = readString(reader);
    skipSpace(reader);
    if (reader.text[reader.at] !== ":") fail(reader, '":"');
    reader.at++;
    skipSpace(reader);
    const duplicate = Object.hasOwn(object, key);
    if (duplicate) report(reader, `duplicate key: ${shown(key)}`, keyAt, key);
    const child = readAt(reader, object, key, keyAt, duplicate);
    if (!duplicate) object[key] = child;
  });
  return object;
}

function readList(reader: Reader): unknown[] {
  const list: unknown[] = [];
  readItems(reader, "]", () => list.push(readAt(reader, list, list.length, reader.at, false)));
  return list;
}

function readItems(reader: Reader, end: "}" | "]", readItem: () => void): void {
  if (reader.path.length >= maximumDepth) {
    stop(reader, `nested too deeply (${maximumDepth} levels at most)`);
  }
  reader.at++;
  skipSpace(reader);
  if (reader.text[reader.at] === end) {
    reader.at++;
    return;
  }
  for (;;) {
    readItem();
    skipSpace(reader);
    const c = reader.text[reader.at];
    if (c !== "," && c !== end) fail(reader, `"," or "${end}"`);
    reader.at++;
    if (c === end) return;
    skipSpace(reader);
  }
}

function readAt(reader: Reader, parent: object, key: string | number, keyAt: number, duplicate: boolean): unknown {
  const value = reader.at;
  reader.path.push(key);
  const child = readValue(reader);
  reader.path.pop();
  if (reader.offsets && !duplicate) {
    const entries = reader.offsets.get(parent) ?? new Map();
    reader.offsets.set(parent, entries.set(key, {key: keyAt, value, child}));
  }
  return child;
}

function readString(reader: Reader): string {
  const start = reader.at++;
  let escapes = false;
  for (; reader.at < reader.text.length; reader.at++) {
    const code = reader.text.charCodeAt(reader.at);
    if (code === 0x22) break;
    if (code < 0x20) stop(reader, "not JSON: control character in a string");
    if (code !== 0x5c) continue;
    escapes = true;
    reader.at++;
    const sequence = reader.text.slice(reader.at, reader.at + 5);
    if (!/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(sequence)) fail(reader, "an escape sequence");
  }
  if (reader.at >= reader.text.length) fail(reader, "a closing quote");
  const end = ++reader.at;
  return escapes ? (JSON.parse(reader.text.slice(start, end)) as string) : reader.text.slice(start + 1, end - 1);
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const goesOn = /[\w.+-]/;

function readNumber(reader: Reader): unknown {
  number.lastIndex = reader.at;
  const text = number.exec(reader.text)?.[0];
  if (text === undefined || goesOn.test(reader.text[reader.at + text.length] ?? "")) return fail(reader, "a number");
  const offset = reader.at;
  reader.at += text.length;
  const value = text.length > maximumNumberLength ? undefined : (reader.numbers.get(text) ?? decimalOf(text));
  if (value?.isFinite()) {
    reader.numbers.set(text, value);
    return value;
  }
  report(reader, `number too ${value ? "large" : "long"}: ${shown(text)}`, offset);
  reader.refused.push([...reader.path]);
  return unreadable;
}

function skipSpace(reader: Reader): void {
  for (; reader.at < reader.text.length; reader.at++) {
    const code = reader.text.charCodeAt(reader.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
  }
}

function report({problems, path}: Reader, message: string, offset: number, key?: string): void {
  problems.push({message, path: key === undefined ? [...path] : [...path, key], offset});
}

function fail(reader: Reader, expected: string): never {
  const {text, at} = reader;
  const found = at >= text.length ? "the end" : shown(/^(?:[\w.+-]+|.)/su.exec(text.slice(at, at + 40))?.[0]);
  return stop(reader, `not JSON: ${found} (expected ${expected})`);
}

function stop({placeOf, at}: Reader, message: string): never {
  throw new InputError([{message, ...placeOf(at)}]);
}
