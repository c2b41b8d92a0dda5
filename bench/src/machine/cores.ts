import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Cores for programs, in the form that taskset takes. Undefined means any core. */
export interface Cores {
  readonly gateway: string | undefined;
  /** Cores of the load, which includes the subgraphs. */
  readonly load: string | undefined;
}

/** Chooses one core for the gateways and all others for the load, if there are two cores and taskset. */
export function chooseCores(): Cores {
  const [gateway, ...load] = spawnSync('taskset', ['--version']).status === 0 ? allowedCores() : [];
  if (gateway === undefined || load.length === 0) {
    console.error('There is no taskset or no second core: gateways, load and subgraphs share all cores.');
    return { gateway: undefined, load: undefined };
  }
  return { gateway: String(gateway), load: load.join(',') };
}

function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
