import type {ChartInput} from "../../src/charts/chart.ts";
import {canonicalJson} from "../../src/charts/content-hash.ts";
import type {Topology} from "../../src/index.ts";
import {readTopology, topologyYaml, toTopologySpec} from "../../src/index.ts";
import {examples} from "../examples.ts";
import {toHash} from "../link/link-hash.ts";
import type {TextFile} from "../link/view.ts";
import {exampleFile} from "../link/view.ts";
import {pictureName} from "../menu/picture-name.ts";

/**
 * Resolves to the hash that holds what a chart is drawn of: its design, as a document
 * without comments unless it is an example, and its days. A notebook opens it as a
 * link of its own. Resolves to null where that is too long for an address.
 */
export function embedHash({evaluation: {topology}, options: {on, buildOn}}: ChartInput): Promise<string | null> {
  const build = buildOn === on ? {} : {build: buildOn};
  return toHash({file: fileOf(topology), choices: {day: on, ...build}}, {examples});
}

function fileOf(topology: Topology): TextFile {
  const content = topologyYaml(toTopologySpec(topology));
  return exampleOf(topology) ?? {name: `${pictureName(topology.name, "") || "estate"}.yaml`, content};
}

function exampleOf(topology: Topology): TextFile | null {
  const design = canonicalJson(toTopologySpec(topology));
  const name = [...examples.keys()].find((example) => {
    const content = examples.get(example) ?? "";
    // Only an example that has the name is worth reading.
    if (!content.includes(topology.name)) return false;
    return canonicalJson(toTopologySpec(readTopology(content, `${example}.yaml`))) === design;
  });
  return name === undefined ? null : exampleFile(name, examples);
}
