/** A notebook as the first page lists it. */
export interface NotebookEntry {
  /** The name of its file without the extension. */
  readonly name: string;
  /** The question that it answers, as its own title asks it. */
  readonly question: string;
  /** What it shows, in a line. */
  readonly line: string;
}

/** Every notebook but the first page itself, in the order in which they are read; some may not be in a build. */
export const notebooks: readonly NotebookEntry[] = [
  {
    name: "estate",
    question: "What does this estate cost, and where does it run out?",
    line: "Open a topology of your own or an example, change its sizes and traffic, and see bill, limits and findings follow."
  },
  {
    name: "compare",
    question: "Which way to connect these apps costs least, and works?",
    line: "The same apps and traffic laid over every way to connect them, what each costs and what rules it out."
  },
  {
    name: "egress",
    question: "What does traffic do to the bill?",
    line: "Scale all traffic or one flow: where it stands on the tiers, what the next 100 GB cost, how gateway data is read."
  },
  {
    name: "capacity",
    question: "When do we run out?",
    line: "Network slots, connections, addresses and throughput against their limits, with growth."
  },
  {
    name: "migration",
    question: "What does leaving before the retirement cost, and by when?",
    line: "Month by month: what runs twice, what the move saves, and the last day on which it helps."
  },
  {
    name: "forecast",
    question: "What will it cost, and how sure is that?",
    line: "Month by month with ranges, growth and planned changes: the budget, the chance to exceed it, and what drives it."
  },
  {
    name: "prices",
    question: "What do we know of prices, how old is it, and how sure?",
    line: "Every price behind the bills with its date and source, and the regions of which none is known."
  },
  {
    name: "rules",
    question: "Which rules hold, and where do Microsoft’s own pages contradict each other?",
    line: "The rule book on a day of your choice, with sources, and designs that pass and break each rule."
  }
];

// Only the paths count: nothing of these files is loaded.
const files = import.meta.glob("./*.html", {query: "?raw"});

/** Returns those of the *entries* whose file is in this build. */
export function present(entries: readonly NotebookEntry[], paths = Object.keys(files)): NotebookEntry[] {
  return entries.filter(({name}) => paths.includes(`./${name}.html`));
}
