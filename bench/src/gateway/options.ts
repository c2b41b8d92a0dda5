import { readFlags } from '../flags.ts';
import type { Target } from './targets/target.ts';
import { targets as allTargets } from './targets/targets.ts';
import { type Traffic, traffics } from './traffic.ts';

export interface GatewayBenchOptions {
  readonly targets: readonly Target[];
  readonly traffics: readonly Traffic[];
  readonly rounds: number;
  /** How long each target is measured in a round, in seconds. */
  readonly seconds: number;
  /** How long each is under load before the first round. */
  readonly warmUpSeconds: number;
  /** At most; traffic of large answers has fewer. */
  readonly connections: number;
}

/** Reads the command line. Throws with a line for a person when it says what cannot be. */
export function readOptions(args: readonly string[]): GatewayBenchOptions {
  const flags = {
    targets: ['which gateways', namesOf(allTargets)],
    traffic: ['which traffic', namesOf(traffics)],
    rounds: ['rounds in which they take turns', '5'],
    seconds: ['seconds of each in a round', '5'],
    'warm-up': ['seconds of load before the first round', '10'],
    connections: ['connections at most', '50'],
  } as const;
  const values = readFlags('gateway', 'Races this gateway against others.', flags, args);
  return {
    targets: chosen('targets', allTargets, values.targets),
    traffics: chosen('traffic', traffics, values.traffic),
    rounds: whole('rounds', values.rounds),
    seconds: whole('seconds', values.seconds),
    warmUpSeconds: whole('warm-up', values['warm-up']),
    connections: whole('connections', values.connections),
  };
}

interface Named {
  readonly name: string;
}

const namesOf = (all: readonly Named[]): string => all.map(({ name }) => name).join(',');

function chosen<Choice extends Named>(option: string, all: readonly Choice[], given: string): Choice[] {
  const wanted = given.split(',');
  const unknown = wanted.filter((name) => !all.some((choice) => choice.name === name));
  if (unknown.length > 0) throw new Error(`--${option}: there is no ${unknown.join(', ')}, only ${namesOf(all)}`);
  return all.filter(({ name }) => wanted.includes(name));
}

function whole(name: string, given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: expected a positive integer, got ${given}`);
  return value;
}
