import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which cores programs are kept to, as taskset writes them; undefined leaves them anywhere. */
export interface Cores {
  readonly gateway: string | undefined;
  /** For the load and the subgraphs. */
  readonly others: string | undefined;
}

/** One core for the gateways and the rest for everything else, where there are two and a way to say so. */
export function chooseCores(): Cores {
  const [gateway, ...others] = spawnSync('taskset', ['--version']).status === 0 ? allowedCores() : [];
  if (gateway === undefined || others.length === 0) {
    console.error('There is no taskset or no second core: gateways, load and subgraphs share what there is.');
    return { gateway: undefined, others: undefined };
  }
  return { gateway: String(gateway), others: others.join(',') };
}

function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
