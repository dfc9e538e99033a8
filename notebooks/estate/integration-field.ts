import {entriesAt, valueAt} from "./edits.ts";
import type {Field, OptionGroup} from "./field.ts";
import {namesInNetworks, namesOf, offered} from "./names-of.ts";

const none = "none";

/** Returns the ways in which a document’s plain *value* lets an app reach private resources. */
export function integrationGroups(value: unknown): OptionGroup[] {
  const networks = entriesAt(value, ["virtualNetworks"]).filter(([, network]) =>
    entriesAt(network, ["gateways"]).some(([, gateway]) => isVpn(valueAt(gateway, ["kind"])))
  );
  const subnets = namesInNetworks(value, "subnets").filter((name) => !/\/GatewaySubnet$/i.test(name));
  return [
    {label: "No integration", options: [none]},
    ...offered([
      {label: "Gateway-required", options: networks.map(([name]) => `gateway: ${name}`)},
      {label: "Regional", options: subnets.map((name) => `regional: ${name}`)},
      {label: "Hybrid connection", options: namesOf(value, "hybridConnections").map((name) => `hybrid: ${name}`)}
    ])
  ];
}

/**
 * Returns the field of how the *app* at *path* reaches private resources. Another network of
 * the same way keeps its other settings; several ways at once, or several hybrid
 * connections, are only shown.
 */
export function integrationField(
  label: string,
  path: readonly string[],
  app: unknown,
  ways: readonly OptionGroup[]
): Field {
  const written = valueAt(app, ["integration"]);
  const isList = Array.isArray(written);
  const [only, ...more] = isList ? written : written === undefined || written === null ? [] : [written];
  const whole = [...path, "integration"];
  const inner = isList ? [...whole, 0] : whole;
  const {text, via} = more.length > 0 ? {text: `${more.length + 1} ways at once`, via: null} : wayOf(only);
  const isOther = !ways.some(({options}) => options.includes(text));
  return {
    label,
    path: whole,
    text,
    groups: isOther && via !== null ? [{label: "as written", options: [text]}, ...ways] : ways,
    isWide: true,
    isFixed: via === null,
    place(chosen) {
      const [to] = partsOf(chosen);
      if (to === null || only === undefined) return whole;
      return to === via ? [...inner, targets[to]] : inner;
    },
    read(chosen) {
      const [to, name] = partsOf(chosen);
      if (to === null) return undefined;
      const target = to === "hybridConnections" ? [name] : name;
      return to === via ? target : {via: to, [targets[to]]: target};
    }
  };
}

function isVpn(kind: unknown): boolean {
  return kind === undefined || String(kind).toLowerCase() === "vpn";
}

type Via = keyof typeof targets;

/** Under which key each way says where it leads. */
const targets = {gateway: "virtualNetwork", regional: "subnet", hybridConnections: "connections"} as const;

const words: Readonly<Record<string, Via>> = {gateway: "gateway", regional: "regional", hybrid: "hybridConnections"};

function partsOf(chosen: string): [Via | null, string] {
  const [, word = "", name = ""] = /^(\w+): ([^]*)$/.exec(chosen) ?? [];
  return [words[word] ?? null, name];
}

/** Returns how an integration is called, and its way; null if it has more parts than one field, or is not right. */
function wayOf(written: unknown): {readonly text: string; readonly via: Via | "none" | null} {
  if (written === undefined) return {text: none, via: "none"};
  const name = String(valueAt(written, ["via"]));
  const [word, via] = Object.entries(words).find(([, known]) => known.toLowerCase() === name.toLowerCase()) ?? [];
  if (word === undefined || via === undefined) return {text: name, via: null};
  const target = valueAt(written, [targets[via]]);
  const targetNames = via === "hybridConnections" && Array.isArray(target) ? target.map(String) : [String(target)];
  const isOne = target !== undefined && targetNames.length === 1;
  return {text: `${word}: ${targetNames.join(", ")}`, via: isOne ? via : null};
}
