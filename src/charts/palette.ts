import type {Category} from "../billing/usage.ts";
import type {CapacityStatus} from "../capacity/reading.ts";

/** The colours of a chart: one a category and one a status, the same in every chart. */
export interface Palette {
  readonly category: Readonly<Record<Category, string>>;
  readonly status: Readonly<Record<CapacityStatus, string>>;
  readonly foreground: string;
  readonly muted: string;
  readonly hairline: string;
  readonly background: string;
  /** What is of no category and has no status. */
  readonly accent: string;
}

/** The colours that the page defines, light or dark as it is. */
export const pagePalette: Palette = {
  category: {
    plan: "var(--plan)",
    gateway: "var(--gateway)",
    data: "var(--data)",
    peering: "var(--peering)",
    privateEndpoint: "var(--privateEndpoint)",
    hybridConnection: "var(--hybridConnection)",
    address: "var(--address)",
    nat: "var(--nat)",
    extra: "var(--extra)"
  },
  status: {ok: "var(--ok)", tight: "var(--tight)", full: "var(--full)", over: "var(--over)"},
  foreground: "var(--foreground)",
  muted: "var(--muted)",
  hairline: "var(--hairline)",
  background: "var(--background)",
  accent: "var(--accent)"
};

/** Colours of its own for a picture on a light page, where no page defines them. */
export const lightPalette: Palette = {
  category: {
    plan: "#3b5bbd",
    gateway: "#cd8517",
    data: "#bf493c",
    peering: "#18a69b",
    privateEndpoint: "#551882",
    hybridConnection: "#693a00",
    address: "#1e7fb8",
    nat: "#61004a",
    extra: "#6e747c"
  },
  status: {ok: "#1f7a3f", tight: "#8f5b00", full: "#b3401a", over: "#c01f2e"},
  foreground: "#1b1e23",
  muted: "#5b626c",
  hairline: "#e2e5e9",
  background: "#ffffff",
  accent: "#3158c4"
};

/** Colours of its own for a picture on a dark page: those of the page's dark half. */
export const darkPalette: Palette = {
  category: {
    plan: "#4b83fb",
    gateway: "#eec449",
    data: "#db543b",
    peering: "#71c7be",
    privateEndpoint: "#965fb8",
    hybridConnection: "#d09f64",
    address: "#aee1f8",
    nat: "#ae4b6f",
    extra: "#90939d"
  },
  status: {ok: "#5fc287", tight: "#e6b04d", full: "#ff9466", over: "#ff7b80"},
  foreground: "#e8eaed",
  muted: "#a1a7b0",
  hairline: "#2d3138",
  background: "#15171a",
  accent: "#8fb0ff"
};
