import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import type {Palette} from "../../src/charts/palette.ts";
import {darkPalette, lightPalette} from "../../src/charts/palette.ts";

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function colors({category, status, ...rest}: Palette): Record<string, string> {
  return {...category, ...status, ...rest};
}

for (const [name, palette] of Object.entries({lightPalette, darkPalette})) {
  test(`${name}: texts have 4.5:1 on its background, bars 3:1`, () => {
    const {background, foreground, muted} = palette;
    for (const text of [foreground, muted, ...Object.values(palette.status)]) {
      expect(contrast(text, background), text).toBeGreaterThanOrEqual(4.5);
    }
    for (const bar of Object.values(palette.category)) expect(contrast(bar, background), bar).toBeGreaterThanOrEqual(3);
  });
}

test("the palettes are the colours of the notebooks", () => {
  const [light = "", dark = ""] = readFileSync("notebooks/style/colours.css", "utf8").split("@media");
  for (const [css, palette] of [
    [light, lightPalette],
    [dark, darkPalette]
  ] as const) {
    // prettier-ignore
    for (const [name, color] of Object.entries(colors(palette))) expect(css).toContain(`--${name}: ${color};`);
  }
});
