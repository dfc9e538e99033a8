import {modules} from "virtual:cell-modules";

/** Resolves to the module that cells call *specifier*: one of those that some cell imported when the page was built. */
export async function importModule(specifier: string): Promise<unknown> {
  const module = modules[specifier];
  if (module !== undefined) return module;
  throw new Error(
    `unknown module: ${specifier} (a page has the modules that its notebooks imported when it was built)`
  );
}
