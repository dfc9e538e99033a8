import {defineConfig} from "vite";

// The command and the library, each bundled into few files with their data and
// packages: one file starts faster than a tree of modules.
export default defineConfig({
  publicDir: false,
  json: {stringify: true},
  ssr: {noExternal: true, target: "node"},
  build: {
    ssr: true,
    outDir: "dist",
    emptyOutDir: false,
    target: "node20",
    minify: true,
    rolldownOptions: {
      input: {index: "src/index.ts", "cli/tollgate": "src/cli/bin.ts"},
      output: {entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js"}
    }
  }
});
