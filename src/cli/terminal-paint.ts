import {styleText} from "node:util";
import type {Paint} from "../formats/paint.ts";

/** Returns the *text* in a style, by the escape sequences that terminals understand. */
export const terminalPaint: Paint = (style, text) => styleText(style, text, {validateStream: false});
