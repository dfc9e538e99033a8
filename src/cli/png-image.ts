import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {Resvg, initWasm} from "@resvg/resvg-wasm";

const {resolve} = createRequire(import.meta.url);
const renderer = "@resvg/resvg-wasm/index_bg.wasm";
const fonts = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map(
  (file) => `@expo-google-fonts/inter/${file}`
);
const zoom = 2;

let ready: Promise<void> | undefined;

/**
 * Returns an *svg* as a PNG of twice its size, to be sharp on any screen: by one
 * WebAssembly module with one font, so that its bytes are the same on every machine.
 */
export async function pngImage(svg: string): Promise<Uint8Array> {
  ready ??= readFile(resolve(renderer)).then((module) => initWasm(module));
  await ready;
  const fontBuffers = await Promise.all(fonts.map((path) => readFile(resolve(path))));
  const font = {fontBuffers, loadSystemFonts: false, defaultFontFamily: "Inter", sansSerifFamily: "Inter"};
  const drawing = new Resvg(svg, {fitTo: {mode: "zoom", value: zoom}, font});
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  return bytes;
}
