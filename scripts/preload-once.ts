import type {Plugin} from "vite";

const helper = "\0vite/preload-helper.js";
const exported = "export const __vitePreload = ";

// A cell imports its modules each time that it runs.
const once = `
const preloaded = new Set();
export const __vitePreload = (load, files, importer) => {
  const key = String(files);
  if (preloaded.has(key)) return load();
  return preload(load, files, importer).then((module) => (preloaded.add(key), module));
};`;

/**
 * Returns a Vite plugin by which an import looks only once whether the files that
 * it needs are there: Vite’s own helper resolves the address of each of them, some
 * forty, every time, which took as long as drawing a chart.
 */
export function preloadOnce(): Plugin {
  return {
    name: "preload-once",
    apply: "build",
    transform(code, id) {
      if (id !== helper) return null;
      if (!code.includes(exported)) this.error("unknown helper of Vite for imports");
      return {code: code.replace(exported, "const preload = ") + once, map: null};
    }
  };
}
