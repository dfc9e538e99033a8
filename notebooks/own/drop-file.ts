import type {OpenedFile} from "../open-file.ts";

const dropping = "dropping";

/** Lets a file be dropped anywhere on the page, and calls *open* with it; returns what ends that. */
export function dropFile(open: (file: OpenedFile) => void, root: HTMLElement = document.documentElement): () => void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    root.classList.add(dropping);
  };
  const leave = (event: DragEvent) => {
    // Between two elements of the page it leaves one for the other.
    if (event.relatedTarget === null) root.classList.remove(dropping);
  };
  const drop = (event: DragEvent) => {
    root.classList.remove(dropping);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void file.arrayBuffer().then(
      (bytes) => open({name: file.name, content: new Uint8Array(bytes)}),
      // A folder, or a file that is gone.
      (error: unknown) => open({name: file.name, content: error instanceof Error ? error : new Error(String(error))})
    );
  };
  root.addEventListener("dragover", over);
  root.addEventListener("dragleave", leave);
  root.addEventListener("drop", drop);
  return () => {
    root.removeEventListener("dragover", over);
    root.removeEventListener("dragleave", leave);
    root.removeEventListener("drop", drop);
  };
}
