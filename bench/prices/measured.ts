import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";

/** What a process took, from its start to its end. */
export interface Measured {
  readonly code: number;
  readonly seconds: number;
  /** Of processor time, all threads together. */
  readonly busySeconds: number;
  /** The most that was resident. */
  readonly megabytes: number;
}

/** Runs a script of *folder*, in a process of its own and with Node's own settings, and returns what it took. */
export function measured(folder: string, script: string, args: readonly string[]): Measured {
  const file = join(folder, "measured.json");
  const {stderr} = spawnSync(process.execPath, ["--import", join(folder, "meter.js"), join(folder, script), ...args], {
    encoding: "utf8",
    env: {...process.env, METER_FILE: file, NODE_OPTIONS: ""}
  });
  const found = JSON.parse(readFileSync(file, "utf8")) as Measured;
  if (found.code !== 0) throw new Error(`${script} ended with ${found.code}: ${stderr}`);
  return found;
}
