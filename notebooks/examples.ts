const documents = import.meta.glob<string>("../data/topologies/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true
});

/** The example estates: the text of each document, by the name of its file without the extension. */
export const examples: ReadonlyMap<string, string> = new Map(
  Object.entries(documents).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ""), text])
);
