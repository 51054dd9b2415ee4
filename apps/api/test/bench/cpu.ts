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

/** The living children of a process. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** The process above another, such as the postmaster of a backend. */
export const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);

/** Of a parent and its living children; those that ended are in the parent's account. */
export const cpuOfFamily = ([parent, ...children]: readonly number[]): number =>
  cpuOf(parent!, true) + children.reduce((sum, pid) => sum + cpuOf(pid, false), 0);

export const cpuOfProcess = (pid: number): number => cpuOf(pid, false);

/** Resident memory of a process in MB. */
export const rssOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Of this process, in ms. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
