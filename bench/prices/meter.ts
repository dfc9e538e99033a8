// Loaded before the program that is measured (`node --import`): when it ends, writes
// what it took to the file that METER_FILE names.
import {writeFileSync} from "node:fs";
import {peakMegabytes} from "../runner/peak-megabytes.ts";
import type {Measured} from "./measured.ts";

process.on("exit", (code) => {
  const megabytes = peakMegabytes();
  const {user, system} = process.cpuUsage();
  // From the start of the process on.
  const seconds = performance.now() / 1000;
  const measured: Measured = {code, seconds, busySeconds: (user + system) / 1e6, megabytes};
  writeFileSync(process.env["METER_FILE"] ?? "", JSON.stringify(measured));
});
