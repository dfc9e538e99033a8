/** A document as text, under the name of its file. */
export interface TextFile {
  readonly name: string;
  readonly content: string;
}

/** What was chosen beside the document, as text by name: `{day: "2027-04-01"}`. */
export type Choices = Readonly<Record<string, string>>;

/** What a page shows: all that a link holds, and all that a browser keeps. Data only. */
export interface View {
  readonly file: TextFile;
  readonly choices: Choices;
}

/** What a notebook knows: the texts of its examples by name, and for each choice whether a text is one. */
export interface Known {
  readonly examples: ReadonlyMap<string, string>;
  readonly choices: Readonly<Record<string, (text: string) => boolean>>;
}

/** Returns the name of the example that *file* is, unchanged; null if it is none. */
export function exampleOf({name, content}: TextFile, examples: ReadonlyMap<string, string>): string | null {
  const example = name.replace(/\.yaml$/, "");
  return name.endsWith(".yaml") && examples.get(example) === content ? example : null;
}

/** Returns the example of the given *name* as a file; null if there is none. */
export function exampleFile(name: string, examples: ReadonlyMap<string, string>): TextFile | null {
  const content = examples.get(name);
  return content === undefined ? null : {name: `${name}.yaml`, content};
}
