declare module "virtual:cell-modules" {
  /** Loads each module that some cell imports, by the path that cells use. */
  export const modules: Readonly<Record<string, (() => Promise<unknown>) | undefined>>;
}
