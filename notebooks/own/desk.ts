import type {Edit} from "../estate/edits.ts";
import type {EstateDocument, EstateFile, OpenedDocument} from "../estate/open-document.ts";
import {openDocument} from "../estate/open-document.ts";
import {editedText} from "./edited-text.ts";
import type {History} from "./history.ts";
import {changed, historyOf, redone, undone} from "./history.ts";

/** What lies on a desk. */
export interface OnDesk {
  readonly file: EstateFile;
  /** The estate of the file, or what is wrong with it. */
  readonly opened: OpenedDocument;
  /** By what it came to be as it is. */
  readonly by: "opening" | "forms" | "text" | "history";
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The document that a page works on, with one history for all that changes it. */
export interface Desk {
  readonly value: OnDesk;
  /** The last right estate: what a page shows. */
  readonly shown: EstateDocument;
  /** Puts a file in place of the document. */
  open(file: EstateFile): void;
  /** Puts a *text* in place of that of the document, as someone types it. */
  write(text: string): void;
  /** Lays the *edits* of forms over the estate that observeEstate gave last. */
  lay(edits: readonly Edit[]): void;
  undo(): void;
  redo(): void;
  /** Calls *change* with what lies there now, and with every change of it; as Generators.observe takes it. */
  observe(change: (value: OnDesk) => void): () => void;
  /** The same for the last right estate that came otherwise than by forms: that from which forms are made. */
  observeEstate(change: (value: EstateDocument) => void): () => void;
}

/** Returns a desk with *file* on it, one step after *before*; a *first* file is right whatever the other is. */
export function toDesk(
  {file, before = null}: {readonly file: EstateFile; readonly before?: EstateFile | null},
  first: EstateFile
): Desk {
  let history: History<EstateFile> = historyOf(readable(file), before ? [before] : []);
  let value = onDesk("opening");
  let base = value.opened.document ?? required(openDocument(first).document);
  const observers = new Set<(value: OnDesk) => void>();
  const estateObservers = new Set<(value: EstateDocument) => void>();
  return {
    get value() {
      return value;
    },
    get shown() {
      return value.opened.document ?? base;
    },
    open: (opened) => put(readable(opened), "opening", null),
    write: (text) => put({name: history.present.name, content: text}, "text", "text"),
    lay(edits) {
      if (typeof base.content !== "string" || (edits.length === 0 && value.by !== "forms")) return;
      const name = history.present.name;
      const group = `forms ${JSON.stringify(edits.map(({path}) => path))}`;
      put({name, content: editedText({name, content: base.content}, edits)}, "forms", group);
    },
    undo: () => go(undone(history)),
    redo: () => go(redone(history)),
    observe: observed(observers, () => value),
    observeEstate: observed(estateObservers, () => base)
  };

  function put(present: EstateFile, by: OnDesk["by"], group: string | null): void {
    if (present.name === history.present.name && present.content === history.present.content) return;
    history = changed(history, present, group, Date.now());
    show(by);
  }

  function go(next: History<EstateFile>): void {
    if (next === history) return;
    history = next;
    show("history");
  }

  function show(by: OnDesk["by"]): void {
    value = onDesk(by);
    if (value.opened.document && by !== "forms") {
      base = value.opened.document;
      for (const observer of estateObservers) observer(base);
    }
    for (const observer of observers) observer(value);
  }

  function onDesk(by: OnDesk["by"]): OnDesk {
    const {past, present, future} = history;
    const opened = openDocument(present);
    return {file: present, opened, by, canUndo: past.length > 0, canRedo: future.length > 0};
  }
}

function observed<T>(observers: Set<(value: T) => void>, value: () => T): (change: (value: T) => void) => () => void {
  return (change) => {
    observers.add(change);
    change(value());
    return () => void observers.delete(change);
  };
}

function required(document: EstateDocument | null): EstateDocument {
  if (document === null) throw new Error("the first example is wrong");
  return document;
}

/** Returns *file* with its text instead of its bytes, if they are text. */
function readable({name, content}: EstateFile): EstateFile {
  if (!(content instanceof Uint8Array)) return {name, content};
  try {
    return {name, content: new TextDecoder("utf-8", {fatal: true}).decode(content)};
  } catch {
    return {name, content};
  }
}
