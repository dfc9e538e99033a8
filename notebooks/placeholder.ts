/** A price of one instance for one hour, and how many there are: only to prove the pipeline. */
export interface Instances {
  readonly instanceCount: number;
  readonly hourlyCents: number;
}

/** Returns the cost of *instances* over the hours of a month, in whole cents. */
export function monthlyCents({instanceCount, hourlyCents}: Instances, hours = 730): number {
  return instanceCount * hourlyCents * hours;
}
