import type {Edit} from "../estate/edits.ts";
import type {DocumentData, EstateDocument, EstateFile, OpenedDocument} from "../estate/open-document.ts";
import {openDocument} from "../estate/open-document.ts";
import type {Editable, Edited} from "./edited-text.ts";
import {editable, editedText} from "./edited-text.ts";
import type {History} from "./history.ts";
import {changed, historyOf, redone, undone} from "./history.ts";

/** What lies on a desk. */
export interface OnDesk {
  readonly file: EstateFile;
  /** The estate of the file, or what is wrong with it. */
  readonly opened: OpenedDocument;
  /** By what it came to be as it is: by forms, in their fields or by rows that were added and removed, or otherwise. */
  readonly by: "opening" | "forms" | "rows" | "text" | "history";
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
  /** Lays the *edits* of a form, in place of its last ones, over what observeData gave last; other forms go by other names. */
  lay(edits: readonly Edit[], form?: string): void;
  /** Makes *edits* of what is there, in a step of their own, such that forms have to be made anew. */
  alter(edits: readonly Edit[]): void;
  undo(): void;
  redo(): void;
  /** Calls *change* with what lies there now, and with every change of it; as Generators.observe takes it. */
  observe(change: (value: OnDesk) => void): () => void;
  /** The same for what forms are made of: what the document said, right or wrong, when it last changed otherwise than in their fields. */
  observeData(change: (value: DocumentData) => void): () => void;
}

/** Returns a desk with *file* on it, one step after *before*; a *first* file is right whatever the other is. */
export function toDesk(
  {file, before = null}: {readonly file: EstateFile; readonly before?: EstateFile | null},
  first: EstateFile
): Desk {
  let history: History<EstateFile> = historyOf(readable(file), before ? [before] : []);
  let value = onDesk("opening");
  let shown = value.opened.document ?? required(openDocument(first).document);
  let base = value.opened.data ?? shown;
  let editBase: Editable | null = null;
  const drafts = new Map<string, readonly Edit[]>();
  const observers = new Set<(value: OnDesk) => void>();
  const dataObservers = new Set<(value: DocumentData) => void>();
  return {
    get value() {
      return value;
    },
    get shown() {
      return shown;
    },
    open: (opened) => put(readable(opened), "opening", null),
    write: (text) => put({name: history.present.name, content: text}, "text", "text"),
    lay(edits, form = "fields") {
      if (typeof base.content !== "string" || isSame(edits, drafts.get(form) ?? [])) return;
      drafts.set(form, edits);
      const all = [...drafts.values()].flat();
      const {name} = history.present;
      const group = `forms ${JSON.stringify(all.map(({path}) => path))}`;
      editBase ??= editable({name, content: base.content}, base.file === name ? base : null);
      const {text, said} = editBase(all);
      put({name, content: text}, "forms", group, said);
    },
    alter(edits) {
      const {name, content} = history.present;
      if (typeof content !== "string") return;
      put({name, content: editedText({name, content}, edits)}, "rows", null);
    },
    undo: () => go(undone(history)),
    redo: () => go(redone(history)),
    observe: observed(observers, () => value),
    observeData: observed(dataObservers, () => base)
  };

  function put(present: EstateFile, by: OnDesk["by"], group: string | null, said: Edited["said"] = null): void {
    if (present.name === history.present.name && present.content === history.present.content) return;
    history = changed(history, present, group, Date.now());
    show(by, said);
  }

  function go(next: History<EstateFile>): void {
    if (next === history) return;
    history = next;
    show("history");
  }

  function show(by: OnDesk["by"], said: Edited["said"] = null): void {
    value = onDesk(by, said);
    shown = value.opened.document ?? shown;
    const data = by === "forms" ? null : value.opened.data;
    if (by !== "forms") editBase = null;
    if (data) {
      base = data;
      drafts.clear();
      for (const observer of dataObservers) observer(base);
    }
    for (const observer of observers) observer(value);
  }

  function onDesk(by: OnDesk["by"], said: Edited["said"] = null): OnDesk {
    const {past, present, future} = history;
    const opened = openDocument(present, said);
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

function isSame(a: readonly Edit[], b: readonly Edit[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
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
