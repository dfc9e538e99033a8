// Charts load what they use of Plot; a cell that names it gets all of it.
export * from "@observablehq/plot";
