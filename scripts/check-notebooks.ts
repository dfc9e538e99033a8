import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import ts from "typescript";
import type {CellModule} from "./cell-module.ts";
import {cellModules} from "./cell-module.ts";
import {parseNotebook} from "./notebook-cells.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

// Parsed once for all notebooks: the libraries, and our own modules.
const sourceFiles = new Map<string, ts.SourceFile | undefined>();

/** Returns what is wrong with the cells of the notebook at *path*, one line each: place, cell, problem. */
export function checkNotebook(path: string, html = readFileSync(path, "utf8")): string[] {
  const place = relative(root, path);
  try {
    const modules = cellModules(relative(dirname(path), path), parseNotebook(html).cells);
    return [...declaredTwice(modules).map((problem) => `${place} ${problem}`), ...typeErrors(path, html, modules)];
  } catch (error) {
    if (error instanceof SyntaxError) return [`${place} ${error.message}`];
    throw error;
  }
}

function declaredTwice(modules: readonly CellModule[]): string[] {
  const owners = new Map<string, number>();
  return modules.flatMap(({id, outputs}) =>
    outputs.flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? id);
      return owner === undefined ? [] : [`cell ${id}: ${name} is declared in cell ${owner} too`];
    })
  );
}

function typeErrors(path: string, html: string, modules: readonly CellModule[]): string[] {
  const folder = dirname(path);
  const byPath = new Map(modules.map((module) => [join(folder, module.name).replaceAll("\\", "/"), module]));
  const options = compilerOptions();
  const host = ts.createCompilerHost(options, true);
  const program = ts.createProgram({
    rootNames: [...byPath.keys(), join(root, "src/ambient.d.ts")],
    options,
    host: {
      ...host,
      fileExists: (file) => byPath.has(file) || host.fileExists(file),
      readFile: (file) => byPath.get(file)?.code ?? host.readFile(file),
      getSourceFile(file, languageVersion) {
        const cell = byPath.get(file);
        if (cell) return ts.createSourceFile(file, cell.code, languageVersion, true);
        if (!sourceFiles.has(file)) sourceFiles.set(file, host.getSourceFile(file, languageVersion));
        return sourceFiles.get(file);
      }
    }
  });
  const lines = cellLines(html);
  return [...byPath].flatMap(([file, {id}], i) => {
    const sourceFile = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(sourceFile), ...program.getSemanticDiagnostics(sourceFile)];
    return found.map(({start = 0, code, messageText}) => {
      const position = sourceFile?.getLineAndCharacterOfPosition(start) ?? {line: 0, character: 0};
      // The line of declarations stands where the cell’s script element begins.
      const where = `${relative(root, path)}:${(lines[i] ?? 0) + position.line}:${position.character + 5}`;
      return `${where} cell ${id}: ${ts.flattenDiagnosticMessageText(messageText, "; ")} (TS${code})`;
    });
  });
}

function compilerOptions(): ts.CompilerOptions {
  const {config} = ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file));
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

/** Returns the line, from 1, on which each cell’s script element begins. */
function cellLines(html: string): number[] {
  return html.split("\n").flatMap((line, i) => (/^\s*<script\b/.test(line) ? [i + 1] : []));
}

/** Returns the paths of all notebooks. */
export function notebookPaths(): string[] {
  const folder = join(root, "notebooks");
  const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return names.map((name) => join(folder, name)).filter((path) => readFileSync(path, "utf8").includes("<notebook"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = notebookPaths().flatMap((path) => checkNotebook(path));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
