import {readFileSync} from "node:fs";

/**
 * Returns the most memory that this process has had resident, in MB: what Linux keeps of
 * this program alone. The peak that getrusage() knows is also that of who started it, and
 * so too large: a process is a copy before it is another program.
 */
export function peakMegabytes(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) / 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
