// Loaded before the program that is measured (`node --import`): when it ends, writes
// what it took to the file that METER_FILE names.
import {readFileSync, writeFileSync} from "node:fs";
import type {Measured} from "./measured.ts";

// What Linux keeps of this program alone. The peak that getrusage() knows is also that
// of who started it, and so too large: a process is a copy before it is another program.
function peakMegabytes(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}

process.on("exit", (code) => {
  const megabytes = peakMegabytes();
  const {user, system} = process.cpuUsage();
  // From the start of the process on.
  const seconds = performance.now() / 1000;
  const measured: Measured = {code, seconds, busySeconds: (user + system) / 1e6, megabytes};
  writeFileSync(process.env["METER_FILE"] ?? "", JSON.stringify(measured));
});
