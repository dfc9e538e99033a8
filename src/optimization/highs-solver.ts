import type {Program, Solution, Solve, SolveLimits} from "./program.ts";

// Tighter than a tenth of a cent of a bill of millions.
const tolerance = 1e-9;

/** Returns a solver by HiGHS, whose WebAssembly is loaded by this call and by nothing else. */
export async function highsSolver(): Promise<Solve> {
  const {default: load} = await import("highs");
  const highs = await load();
  const {modelStatus, variableType} = highs.constants;
  return (program: Program, {seconds, gap}: SolveLimits): Solution => {
    // A sum of nothing is zero: HiGHS does not take a model without variables.
    if (program.rows.some(({terms, lower, upper}) => terms.length === 0 && (lower > 0 || upper < 0))) return infeasible;
    if (program.variables.length === 0) return {status: "optimal", values: [], bound: program.offset};
    return highs.withModel(
      {
        numCols: program.variables.length,
        numRows: program.rows.length,
        offset: program.offset,
        colCost: program.variables.map(({cost}) => cost),
        colLower: program.variables.map(() => 0),
        colUpper: program.variables.map(({upper}) => upper),
        rowLower: program.rows.map(({lower}) => lower),
        rowUpper: program.rows.map(({upper}) => upper),
        matrix: sparse(program),
        integrality: program.variables.map(({kind}) => variableType[kind])
      },
      (model): Solution => {
        model.options.set({output_flag: false, time_limit: Math.max(0.1, seconds), mip_rel_gap: gap, mip_abs_gap: 0});
        model.options.set({mip_feasibility_tolerance: tolerance, primal_feasibility_tolerance: tolerance});
        model.run();
        const status = model.getModelStatus();
        if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return infeasible;
        const {colValue} = model.getSolution();
        const cost = model.getObjectiveValue();
        const isFound = Number.isFinite(cost) && colValue.length === program.variables.length;
        const bound = Number(model.info.get("mip_dual_bound"));
        return {
          status: status === modelStatus.optimal ? "optimal" : "stopped",
          values: isFound ? [...colValue] : null,
          bound: Number.isFinite(bound) ? bound : -Infinity
        };
      }
    );
  };
}

const infeasible: Solution = {status: "infeasible", values: null, bound: Infinity};

function sparse({variables, rows}: Program) {
  const starts = [0];
  for (const {terms} of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const terms = rows.flatMap((row) => row.terms);
  return {
    format: "csr" as const,
    numRows: rows.length,
    numCols: variables.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(terms.map(({variable}) => variable)),
    values: Float64Array.from(terms.map(({factor}) => factor))
  };
}
