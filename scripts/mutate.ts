// Changes the code of src/rules, src/capacity and src/reachability in small ways,
// one at a time, and counts how many of the changes the tests of that folder
// notice: `npm run mutate`, or `npm run mutate -- rules` for one folder. Takes
// long; the reports are in bench/results.
import {spawnSync} from "node:child_process";

const known = ["rules", "capacity", "reachability"];
const asked = process.argv.slice(2);
const wrong = asked.filter((folder) => !known.includes(folder));
if (wrong.length > 0) {
  console.error(`unknown folder: ${wrong.join(", ")} (known: ${known.join(", ")})`);
  process.exit(2);
}
// Examples, sources, names: data, as in ignore-examples.mjs.
const data = ["rules/example", "rules/obstacle-sources", "capacity/sources", "capacity/reading-names"];
const apart = data.map((file) => `!src/${file}.ts`);
const codes = (asked.length > 0 ? asked : known).map((folder) => {
  const files = [`src/${folder}/**/*.ts`, ...apart].join(",");
  const args = ["run", "scripts/mutation/stryker.config.json", "--mutate", files];
  const env = {...process.env, MUTATED_FOLDER: folder};
  return spawnSync("npx", ["stryker", ...args], {stdio: "inherit", env}).status ?? 1;
});
process.exit(Math.max(...codes));
