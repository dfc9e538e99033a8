/** The cells that differ from the built notebook, by id: in memory only, and gone with the page. */
export const currentEdits = new Map<number, string>();
