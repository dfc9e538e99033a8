import type {Plugin} from "vite";

const helper = "\0vite/preload-helper.js";
const exported = "export const __vitePreload = ";

// A cell imports its modules each time that it runs. What an import is told by its text,
// and where that stands, it always resolves to the same; one that fails may be tried again.
const once = `
const loaded = new Map();
export const __vitePreload = (load, files, importer) => {
  const key = importer + " " + load;
  if (!loaded.has(key)) {
    const module = preload(load, files, importer);
    loaded.set(key, module);
    module.catch(() => loaded.delete(key));
  }
  return loaded.get(key);
};`;

/**
 * Returns a Vite plugin by which an import is made only once: Vite’s own helper resolves
 * the address of each file that it needs, some forty, every time, which took as long as
 * drawing a chart; and a browser answers an import only after what else it has to do, by
 * which a chart came a frame late, or two.
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
