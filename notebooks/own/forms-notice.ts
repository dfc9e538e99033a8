import {staleNotice} from "../estate/stale-notice.ts";
import type {OnDesk} from "./desk.ts";
import type {DocumentForm} from "./document-form.ts";

/**
 * Shows what is wrong with the document on a desk at the fields of the *forms*, which
 * rest while its text cannot be read. Returns a notice of it if it was done in
 * forms: empty text otherwise.
 */
export function formsNotice({opened, by}: Pick<OnDesk, "opened" | "by">, forms: readonly DocumentForm[]): Node {
  for (const form of forms) form.toggleAttribute("inert", opened.data === null);
  const notice = staleNotice(opened.problems, forms);
  return by === "forms" || by === "rows" ? notice : document.createTextNode("");
}
