import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Plugin} from "vite";

const library = fileURLToPath(new URL("../src/index.ts", import.meta.url));
const isLibrary = String.raw`"[^"\n]*src/index\.ts"`;
const statement = new RegExp(String.raw`import\s*\{([^}]*)\}\s*from\s*${isLibrary};?`, "g");
// As the kit writes the import of a cell: each name that it takes is looked for in the module.
const expression = new RegExp(
  String.raw`import\(("[^"\n]*")\)\.then\(\(module\) => \{\n((?: *if \(!\("[\w$]+" in module\)\)[^\n]*\n)+) *return module;\n *\}\)`,
  "g"
);

/**
 * Returns a Vite plugin by which a page imports what it names of the library from
 * the module that has it, as by way of the library’s own list each page would load
 * all that any of them uses; and by which cells import like any module. As the kit
 * writes it, a cell asks for its modules each time that it runs, and a browser answers
 * after what else it has to do; and each of them would be a file of its own.
 */
export function directImports(): Plugin {
  return {
    name: "direct-imports",
    enforce: "pre",
    apply: "build",
    transform(code) {
      const {code: own, statements} = withoutExpressions(code);
      if (statements.length === 0 && !code.includes("src/index.ts")) return null;
      return [...statements, own]
        .join("\n")
        .replace(statement, (_, names: string) => namesIn(names).map(statementOf).join("\n"));
    }
  };
}

/** Returns the *code* of a page with the modules of its cells as records, and the statements that import what is in these. */
function withoutExpressions(code: string): {code: string; statements: string[]} {
  const statements: string[] = [];
  const replaced = code.replace(expression, (_, module: string, checks: string) => {
    const names = [...checks.matchAll(/\("([\w$]+)" in module\)/g)].map(([, name = ""]) => name);
    const local = (name: string) => `cell${statements.length}_${name}`;
    const imported = names.map((name) => `${name} as ${local(name)}`);
    const record = names.map((name) => `${name}: ${local(name)}`);
    statements.push(`import {${imported.join(", ")}} from ${module};`);
    return `({${record.join(", ")}})`;
  });
  return {code: replaced, statements};
}

// What the library exports, and the module that has it.
const modules = new Map(
  [...readFileSync(library, "utf8").matchAll(/^export \{([^}]*)\} from "([^"]+)";$/gm)].flatMap(
    ([, names = "", path = ""]) => namesIn(names).map((name): [string, string] => [name, join(dirname(library), path)])
  )
);

function namesIn(list: string): string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}

function statementOf(name: string): string {
  const [imported = name] = name.split(" as ");
  return `import {${name}} from ${JSON.stringify(moduleOf(imported))};`;
}

function moduleOf(name: string): string {
  const path = modules.get(name);
  if (path === undefined) throw new Error(`the library exports no ${name}`);
  return path;
}
