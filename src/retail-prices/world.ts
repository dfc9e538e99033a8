/** A signal that tells a process to end: of Ctrl+C, and of whoever stops it. */
export type Interruption = "SIGINT" | "SIGTERM";

/** What the client needs of the world; a test gives its own, with which nothing waits. */
export interface World {
  /** As the global `fetch`: rejects with a TypeError where the network fails. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after that many milliseconds; rejects as soon as the *signal* is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Returns a signal that is aborted after that many milliseconds, unless it is cancelled before. */
  readonly timeout: (milliseconds: number) => {readonly signal: AbortSignal; readonly cancel: () => void};
  /** Calls *listener* once when the process is told to end; returns what takes it off again. */
  readonly onInterruption: (listener: (signal: Interruption) => void) => () => void;
  /** From 0 to 1, 1 not included; for jitter. */
  readonly random: () => number;
  /** Whether standard error is a terminal, on which a line can be drawn over. */
  readonly isTerminal: boolean;
}
