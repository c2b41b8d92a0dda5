import { parseArgs } from 'node:util';
import type { Target } from './targets/target.ts';
import { targets as allTargets } from './targets/targets.ts';

export interface GatewayBenchOptions {
  readonly targets: readonly Target[];
  readonly rounds: number;
  /** How long each target is measured in a round, in seconds. */
  readonly seconds: number;
  /** How long each is under load before the first round. */
  readonly warmUpSeconds: number;
  readonly connections: number;
}

const text = (value: string) => ({ type: 'string', default: value }) as const;

/** Reads the command line. Throws with a line for a person when it says what cannot be. */
export function readOptions(args: readonly string[]): GatewayBenchOptions {
  const names = allTargets.map(({ name }) => name);
  const { values } = parseArgs({
    args: [...args],
    options: {
      targets: text(names.join(',')),
      rounds: text('5'),
      seconds: text('5'),
      'warm-up': text('10'),
      connections: text('50'),
    },
  });
  const wanted = values.targets.split(',');
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`--targets: there is no ${unknown.join(', ')}, only ${names.join(', ')}`);
  return {
    targets: allTargets.filter(({ name }) => wanted.includes(name)),
    rounds: whole('rounds', values.rounds),
    seconds: whole('seconds', values.seconds),
    warmUpSeconds: whole('warm-up', values['warm-up']),
    connections: whole('connections', values.connections),
  };
}

function whole(name: string, given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: expected a positive integer, got ${given}`);
  return value;
}
