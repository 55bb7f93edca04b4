import { readFileSync } from 'node:fs';

/** The most that this process ever held, in bytes. Not of `resourceUsage`: Linux hands a child its parent's there. */
export const peakMemory = (): number => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
};
