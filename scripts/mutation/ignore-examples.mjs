import {PluginKind, declareValuePlugin} from "@stryker-mutator/api/plugin";

// What a rule cites, and the designs that prove it: to change these is to change
// a text or a test, not the code under test.
const data = new Set(["source", "contradictions", "passes", "breaks", "statement"]);

/** Keeps sources and examples of rules from being mutated. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "examples", {
    shouldIgnore({node, parent}) {
      if (node.type === "ObjectProperty" && data.has(node.key.name)) return "a source or an example";
      const isConstant = node.type === "VariableDeclaration" && parent?.type === "Program";
      const isData = isConstant && node.declarations.every(({init}) => init?.type === "ObjectExpression");
      return isData ? "a source or an example" : undefined;
    }
  })
];
