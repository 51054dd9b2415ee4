import { readFileSync } from 'node:fs';

/** Clock ticks a second in /proc; Linux fixes it at 100. */
const TICKS = 100;

/** CPU time in ms of a process, with or without that of its ended children; 0 where there is no /proc. */
function cpuOf(pid: number, withChildren: boolean): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold blanks: utime, stime, cutime and cstime are the fields 14 to 17.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, withChildren ? 15 : 13).map(Number);
    return (ticks.reduce((sum, one) => sum + one, 0) * 1000) / TICKS;
  } catch {
    return 0;
  }
}

/** Of a parent and its living children; those that ended are in the parent's account. */
export const cpuOfFamily = ([parent, ...children]: readonly number[]): number =>
  cpuOf(parent!, true) + children.reduce((sum, pid) => sum + cpuOf(pid, false), 0);

export const cpuOfProcess = (pid: number): number => cpuOf(pid, false);

/** Of this process, in ms. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
