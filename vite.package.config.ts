import {defineConfig} from "vite";

// The command and the library, each bundled into few files with their data and
// packages: one file starts faster than a tree of modules.
export default defineConfig({
  publicDir: false,
  json: {stringify: true},
  // The solver and what draws pictures find their WebAssembly beside themselves, the font is a file.
  ssr: {noExternal: true, external: ["highs", "@resvg/resvg-wasm", "@expo-google-fonts/inter"], target: "node"},
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
