import {joinNames} from "../../src/topology/resource.ts";
import {entriesAt} from "./edits.ts";
import type {OptionGroup} from "./field.ts";

/** Returns the names of what a document’s plain *value* declares in a section. */
export function namesOf(value: unknown, section: string): string[] {
  return entriesAt(value, [section]).map(([name]) => name);
}

/** Returns the joined names, as `hub/apps`, of what is declared under *key* in the virtual networks. */
export function namesInNetworks(value: unknown, key: string): string[] {
  return entriesAt(value, ["virtualNetworks"]).flatMap(([network, inner]) =>
    entriesAt(inner, [key]).map(([name]) => joinNames(network, name))
  );
}

/** Returns the names of the places on premises that gateways connect to. */
export function siteNames(value: unknown): string[] {
  const gateways = entriesAt(value, ["virtualNetworks"]).flatMap(([, network]) => entriesAt(network, ["gateways"]));
  const names = gateways.flatMap(([, gateway]) =>
    ["siteToSite", "sites"].flatMap((key) => entriesAt(gateway, [key]).map(([name]) => joinNames(name)))
  );
  return [...new Set(names)];
}

/** Returns those of the *groups* that offer something. */
export function offered(groups: readonly OptionGroup[]): OptionGroup[] {
  return groups.filter(({options}) => options.length > 0);
}
