/** Memory of a program with all its processes, as Linux counts it: what is shared counts once. */
import { readdirSync, readFileSync } from 'node:fs';

/** MiB of the process and everything it has started. */
export function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(name);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const count = (pid: number): number =>
    proportional(pid) + (children.get(pid) ?? []).reduce((sum, child) => sum + count(child), 0);
  return count(root);
}

function parentOf(pid: string): number | undefined {
  try {
    // The name in parentheses may hold anything; the parent is the second field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[1]);
  } catch {
    return undefined; // ended meanwhile
  }
}

/** The proportional set size: shared pages are divided among those who share them. */
function proportional(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
