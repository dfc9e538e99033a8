/** How a piece of terminal text is meant. */
export type Style = "bold" | "dim" | "red" | "yellow" | "green";

/** Returns the *text* in a style; plain where the terminal takes no colour. */
export type Paint = (style: Style, text: string) => string;

/** Leaves text as it is. */
export const plain: Paint = (_, text) => text;

/** How to lay text out: the width of the terminal, and its colours. */
export interface TextOptions {
  readonly columns: number;
  readonly paint: Paint;
}
