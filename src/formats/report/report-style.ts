import type {Palette} from "../../charts/palette.ts";
import {darkPalette, lightPalette} from "../../charts/palette.ts";

/** The style of a report as a page: light or dark as its reader has it, and light on paper. */
export const reportStyle = `:root { color-scheme: light dark; ${variables(lightPalette)} --panel: #f6f7f9; --link: #3158c4; }
@media screen and (prefers-color-scheme: dark) {
:root { ${variables(darkPalette)} --panel: #1d2026; --link: #8fb0ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--background); color: var(--foreground); font: 16px/1.55 Inter, system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
main { max-width: 940px; margin: 0 auto; padding: 40px 40px 96px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 20px; }
h2 { font-size: 23px; line-height: 1.25; margin: 56px 0 12px; padding-top: 20px; border-top: 1px solid var(--hairline); }
h3 { font-size: 18px; line-height: 1.3; margin: 36px 0 8px; }
p { margin: 8px 0; max-width: 76ch; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.question { font-size: 18px; color: var(--muted); }
.answer { font-size: 19px; line-height: 1.5; font-weight: 600; }
.standing, .detail, .source, .foot, figcaption span, caption { color: var(--muted); font-size: 14px; }
nav ol { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; margin: 20px 0 0; padding: 0; }
ul.items, ol.items { padding-left: 20px; }
ul.items > li, ol.items > li { margin: 14px 0; }
.items p { margin: 3px 0; }
.ok { color: var(--ok); } .tight { color: var(--tight); } .full { color: var(--full); } .over { color: var(--over); } .plain { color: var(--muted); }
figure { margin: 32px 0; }
figcaption strong { display: block; font-size: 17px; line-height: 1.35; }
fig.wordy { min-width: 11em; }
th, td { padding-right: 10px; }
caption span { display: block; margin-top: 2px; }
figure svg { display: block; max-width: 100%; height: auto; margin: 12px 0; }
.narrow { display: none; }
.foot { font-size: 13px; margin: 4px 0; }
summary { color: var(--muted); font-size: 14px; cursor: pointer; padding: 4px 0; }
.scroll { overflow-x: auto; margin: 20px 0; }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.4; }
caption { text-align: left; padding-bottom: 8px; }
th, td { text-align: left; vertical-align: top; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--hairline); font-weight: 400; overflow-wrap: normal; }
.short { white-space: nowrap; }
.wordy { min-width: 15em; }
.long { overflow-wrap: anywhere; }
thead th { color: var(--muted); border-bottom-color: var(--muted); vertical-align: bottom; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
th:last-child, td:last-child { padding-right: 0; }
pre { background: var(--panel); padding: 12px 16px; overflow-x: auto; white-space: pre-wrap; font-size: 14px; }
@media screen and (max-width: 640px) {
main { padding: 24px 20px 64px; }
h1 { font-size: 25px; }
.wordy { min-width: 11em; }
th, td { padding-right: 10px; }
caption span { display: block; max-width: calc(100vw - 40px); }
.wide { display: none; }
.narrow { display: block; }
}
@page { margin: 16mm; }
@media print {
body { font-size: 10.5pt; }
main { max-width: none; padding: 0; }
nav, details { display: none; }
.scroll { overflow: visible; }
table { font-size: 9pt; }
figure, tr, .items > li { break-inside: avoid; }
h2, h3, figcaption, caption { break-after: avoid; }
a { color: inherit; }
}`;

function variables({category, status, ...others}: Palette): string {
  const all = {...category, ...status, ...others};
  return Object.entries(all)
    .map(([name, color]) => `--${name}: ${color};`)
    .join(" ");
}
