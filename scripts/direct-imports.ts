import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Plugin} from "vite";

const library = fileURLToPath(new URL("../src/index.ts", import.meta.url));
const prefix = "virtual:library/";
const isLibrary = String.raw`"[^"\n]*src/index\.ts"`;
const statement = new RegExp(String.raw`import\s*\{([^}]*)\}\s*from\s*${isLibrary};?`, "g");
// As the kit writes the import of a cell: each name that it takes is looked for in the module.
const expression = new RegExp(
  String.raw`import\(${isLibrary}\)(\.then\(\(module\) => \{\n(?: *if \(!\("[\w$]+" in module\)\)[^\n]*\n)+)`,
  "g"
);

/**
 * Returns a Vite plugin by which a page imports what it names of the library from
 * the module that has it: by way of the library’s own list each page would load
 * all that any of them uses.
 */
export function directImports(): Plugin {
  return {
    name: "direct-imports",
    enforce: "pre",
    apply: "build",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const names = id.slice(prefix.length + 1).split(",");
      return names.map((name) => `export {${name}} from ${JSON.stringify(moduleOf(name))};`).join("\n");
    },
    transform(code) {
      if (!code.includes("src/index.ts")) return null;
      return code
        .replace(statement, (_, names: string) => namesIn(names).map(statementOf).join("\n"))
        .replace(expression, (_, checks: string) => {
          const names = [...checks.matchAll(/\("([\w$]+)" in module\)/g)].map(([, name = ""]) => name);
          return `import(${JSON.stringify(`${prefix}${names.join(",")}`)})${checks}`;
        });
    }
  };
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
