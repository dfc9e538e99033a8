import {defineConfig} from "vitest/config";

// The tests of the folder that is mutated, without those that evaluate whole
// estates: nearly every test runs through rules, capacity and reachability, and
// would run again for nearly every mutant.
const folder = process.env["MUTATED_FOLDER"] ?? "{rules,capacity,reachability}";

export default defineConfig({
  test: {include: [`test/${folder}/**/*-test.ts`], exclude: ["test/rules/examples-test.ts"], testTimeout: 60_000}
});
