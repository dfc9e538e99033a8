/** What is measured of an estate: reading its YAML and nothing else, or all that `tollgate estimate` works out. */
export const tasks = ["yaml-alone", "yaml", "json"] as const;
export type Task = (typeof tasks)[number];
