import * as literals from "htl";

/**
 * What every cell can name without importing it, besides what the runtime
 * itself gives (`display`, `view`, `width`, `dark`, `now`, `md`): each is
 * there or loaded when a cell first uses it. It replaces the kit's own list, whose
 * entries come from a CDN.
 */
export const htl = () => literals;
export const html = () => literals.html;
export const svg = () => literals.svg;
export const Inputs = () => import("@observablehq/inputs");
export const Plot = () => import("./whole-plot.ts");
