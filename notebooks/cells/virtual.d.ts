declare module "virtual:cell-modules" {
  /** Each module that some cell imports, by the path that cells use. */
  export const modules: Readonly<Record<string, unknown>>;
}
