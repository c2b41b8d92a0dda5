import { readFlags } from '../common/flags.ts';
import type { Report } from '../common/report.ts';
import { crowdPart } from './crowd-part.ts';
import { manyPlansPart } from './many-plans-part.ts';
import type { ExtremesOptions, Measured } from './part.ts';
import { reloadPart } from './reload-part.ts';
import { startPart } from './start-part.ts';
import { workersPart } from './workers-part.ts';

const parts = {
  start: startPart,
  'many-plans': manyPlansPart,
  crowd: crowdPart,
  workers: workersPart,
  reload: reloadPart,
} as const satisfies Readonly<Record<string, (options: ExtremesOptions) => Promise<Measured>>>;

const names = Object.keys(parts).join(',');

/** Measures what happens seldom, or only to gateways with very many clients: see bench/README.md. */
export async function extremesBench(args: readonly string[]): Promise<Report> {
  const flags = {
    parts: ['parts to measure, with commas', names],
    rounds: ['start, many-plans: number of starts', '3'],
    seconds: ['crowd, workers, reload: seconds of load for each row', '5'],
  } as const;
  const values = readFlags(
    'extremes',
    'Measures the start, a crowd, reloads, workers and very many plans.',
    flags,
    args,
  );
  const options = { rounds: whole('rounds', values.rounds), seconds: whole('seconds', values.seconds) };
  const measured: Measured[] = [];
  for (const name of values.parts.split(',')) {
    if (!isPart(name)) throw new Error(`--parts: there is no part ${name}; known are ${names}`);
    measured.push(await parts[name](options));
  }
  return {
    bench: 'extremes',
    rows: measured.flatMap(({ rows }) => rows),
    ratios: measured.flatMap(({ ratios }) => ratios),
  };
}

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);

function whole(name: string, given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: expected a positive integer, got ${given}`);
  return value;
}
