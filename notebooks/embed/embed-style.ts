import type {Palette} from "../../src/charts/palette.ts";
import {darkPalette, lightPalette} from "../../src/charts/palette.ts";

/**
 * The style of an embedded chart. What it inherits of the page is put back to what
 * a browser begins with, but for the font's family and the colour scheme. Each colour is that of
 * a custom property of the page, `--tollgate-plan`, where it has one, or else the usual one,
 * light or dark.
 */
export const embedStyle = `
:host { display: block; }
:host([hidden]) { display: none; }
.root { all: initial; display: block; direction: ltr; unicode-bidi: isolate; color-scheme: inherit; font-family: inherit; ${variables()} color: var(--foreground); font-size: 13px; line-height: 18px; overflow-wrap: anywhere; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
:host([theme="light"]) .root { color-scheme: light; }
:host([theme="dark"]) .root { color-scheme: dark; }
figure { display: block; margin: 0; }
p, ul { display: block; margin: 0; }
.title { font-size: 18px; line-height: 24px; font-weight: 600; text-wrap: pretty; }
.subtitle { margin-bottom: 8px; color: var(--muted); }
.chart svg { display: block; max-width: 100%; height: auto; overflow: visible; font-family: inherit; font-size: 11px; font-variant-numeric: tabular-nums; }
.chart :is(text, tspan) { white-space: pre; }
figcaption { display: block; margin-top: 10px; color: var(--muted); font-size: 11.5px; line-height: 17px; }
.problem { padding-left: 12px; border-left: 3px solid var(--over); }
.problem .title { font-size: 15px; line-height: 20px; }
.problem li { margin: 4px 0; }
.problem ul { padding-left: 18px; }
`;

/** Returns the name of the custom property by which a page gives a colour of its own: `--tollgate-private-endpoint`. */
export function propertyName(color: string): string {
  return `--tollgate-${color.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function variables(): string {
  const dark = colorsOf(darkPalette);
  return Object.entries(colorsOf(lightPalette))
    .map(([name, color]) => `--${name}: var(${propertyName(name)}, light-dark(${color}, ${dark[name] ?? color}));`)
    .join(" ");
}

function colorsOf({category, status, ...page}: Palette): Readonly<Record<string, string>> {
  return {...category, ...status, ...page};
}
