import {currentEdits} from "./current-edits.ts";
import {editedNotebook} from "./edited-notebook.ts";
import {notebookName, notebookSource} from "./notebook-source.ts";

/** Has the browser save the notebook of this page with the cells as they are now in the page. */
export async function download(): Promise<void> {
  const text = editedNotebook(await notebookSource(), currentEdits);
  const url = URL.createObjectURL(new Blob([text], {type: "text/plain;charset=utf-8"}));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${notebookName()}${currentEdits.size > 0 ? "-edited" : ""}.html`;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
