import {describe, expect, test} from "vitest";
import schema from "../../../data/schema/topology.schema.json";
import {completionsAt} from "../../../notebooks/own/key-completion.ts";
import {positionAt} from "../../../notebooks/own/key-path.ts";
import type {SchemaNode} from "../../../notebooks/own/schema-node.ts";

const labels = (text: string) => completionsAt(text, schema as SchemaNode).map(({label}) => label);

describe("positionAt(text)", () => {
  test("is by indentation, past comments and blank lines", () => {
    const text = "plans:\n  web: # first\n\n    sku: S1\n# note: odd\n    ";
    expect(positionAt(text)).toEqual({path: ["plans", "web"], isValue: false});
    expect(positionAt(`${text}os: `)).toEqual({path: ["plans", "web", "os"], isValue: true});
    expect(positionAt("plans:\n  web: {sku: S1}\n  ")).toEqual({path: ["plans"], isValue: false});
    expect(positionAt("plans:\n  web: {sku: S1}\n")).toEqual({path: [], isValue: false});
  });

  test("is in brackets on one line", () => {
    expect(positionAt("plans: { web: { sku: S1, ")).toEqual({path: ["plans", "web"], isValue: false});
    expect(positionAt("plans: { web: { sku: ")).toEqual({path: ["plans", "web", "sku"], isValue: true});
    expect(positionAt('plans:\n  "a: b": { sku: S1 }')?.path).toEqual(["plans", "a: b"]);
    expect(positionAt("apps: {a: {integration: [{via: x}, {")?.path).toEqual(["apps", "a", "integration", 0]);
  });

  test("is in lists, further in than their key or not", () => {
    for (const indent of ["", "  "]) {
      const text = `traffic:\n${indent}- app: a\n${indent}  to: hub\n${indent}- `;
      expect(positionAt(text)).toEqual({path: ["traffic", 0], isValue: false});
      expect(positionAt(`${text}app: b\n${indent}  `)).toEqual({path: ["traffic", 0], isValue: false});
      expect(positionAt(`${text}{ app: b, `)).toEqual({path: ["traffic", 0], isValue: false});
      expect(positionAt(`${text}app: `)).toEqual({path: ["traffic", 0, "app"], isValue: true});
    }
  });

  test("is nowhere in a comment", () => {
    expect(positionAt("plans: # the ")).toBeNull();
    expect(positionAt("# ")).toBeNull();
  });
});

describe("completionsAt(text, schema)", () => {
  test("are the keys that may stand there", () => {
    expect(labels("")).toEqual(expect.arrayContaining(["version", "plans", "traffic"]));
    expect(labels("plans:\n  web: { ")).toEqual(expect.arrayContaining(["sku", "os", "instances"]));
    expect(labels("virtualNetworks:\n  hub:\n    gateways:\n      vpn:\n        pointToSite:\n          ")).toEqual(
      expect.arrayContaining(["addressPool", "protocols"])
    );
    expect(labels("traffic:\n  - app: a\n    ")).toEqual(expect.arrayContaining(["to", "sentGB"]));
    expect(labels("commitments:\n  - { ")).toEqual(expect.arrayContaining(["kind", "term"]));
  });

  test("are the values of a key", () => {
    expect(labels("assumptions: { gatewayData: ")).toEqual(["internet", "interRegion", "none"]);
    expect(labels("plans: { web: { sku: ")).toEqual(expect.arrayContaining(["S1", "P1v3"]));
    expect(labels("defaults: { region: ")).toContain("eastus");
    expect(labels("peerings:\n  - useRemoteGateways: ")).toEqual(["true", "false"]);
  });

  test("are none where the schema has none", () => {
    expect(labels("plans:\n  ")).toEqual([]);
    expect(labels("constructor:\n  ")).toEqual([]);
    expect(labels("name: ")).toEqual([]);
  });
});
