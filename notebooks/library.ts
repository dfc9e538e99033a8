/**
 * What every cell can name without importing it, besides what the runtime
 * itself gives (`display`, `view`, `width`, `dark`, `now`, `md`): each is
 * loaded when a cell first uses it. It replaces the kit's own list, whose
 * entries come from a CDN.
 */
export const htl = () => import("htl");
export const html = async () => (await import("htl")).html;
export const svg = async () => (await import("htl")).svg;
export const Inputs = () => import("@observablehq/inputs");
export const Plot = () => import("@observablehq/plot");
