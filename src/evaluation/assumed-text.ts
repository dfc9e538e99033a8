import type {Topology} from "../topology/topology.ts";
import type {AssumedRange} from "./assumed-range.ts";
import type {Readings} from "./moved-by.ts";

const questions: Readonly<Record<keyof Readings, string>> = {
  gatewayData: "how gateway-required data is read to be billed",
  environmentMinimum: "what a zone-redundant environment is read to be charged at least"
};

const subjects: Readonly<Record<keyof Readings, string>> = {
  gatewayData: "how gateway-required data is billed",
  environmentMinimum: "what a zone-redundant environment is charged at least"
};

const readingNames: {readonly [K in keyof Readings]: Readonly<Record<Readings[K], string>>} = {
  gatewayData: {internet: "internet egress", interRegion: "inter-region transfer", none: "free"},
  environmentMinimum: {cores: "18 cores", twoInstances: "two instances a plan"}
};

const reasons: Readonly<Record<keyof Readings, string>> = {
  gatewayData: "since the article names no rate",
  environmentMinimum: "since an older page says 18 cores and a newer one two instances a plan"
};

/** Returns what the range comes from: `how gateway-required data is read to be billed`; empty where nothing moves the total. */
export function assumedBy({by}: AssumedRange): string {
  return by.map((key) => questions[key]).join(" and ");
}

/** Returns the same as the beginning of a sentence: `How gateway-required data is billed is an assumption`. */
export function assumedSubject({by}: AssumedRange): string {
  const text = by.map((key) => subjects[key]).join(" and ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)} ${by.length === 1 ? "is an assumption" : "are assumptions"}`;
}

/** Returns how what moves the total is counted in it, and why that is assumed: `internet egress (assumed), since …`. */
export function countedAs({by}: AssumedRange, {assumptions}: Topology): string {
  return by.map((key) => `${readingName(key, assumptions)} (assumed), ${reasons[key]}`).join(", and as ");
}

function readingName<K extends keyof Readings>(key: K, assumptions: Readings): string {
  return readingNames[key][assumptions[key]];
}
