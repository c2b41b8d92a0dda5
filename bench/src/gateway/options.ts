import { readFlags } from '../common/flags.ts';
import type { Target } from '../targets/target.ts';
import { targets as allTargets } from '../targets/targets.ts';
import { type Traffic, traffics } from './traffic.ts';

export interface GatewayBenchOptions {
  readonly targets: readonly Target[];
  readonly traffics: readonly Traffic[];
  readonly rounds: number;
  /** Seconds for which each target is measured in a round. */
  readonly seconds: number;
  /** Seconds of load on each target before the first round. */
  readonly warmUpSeconds: number;
  /** Most connections. Traffic with large answers uses fewer. */
  readonly connections: number;
}

/** Reads the command line. Throws an error with one clear line for an invalid value. */
export function readOptions(args: readonly string[]): GatewayBenchOptions {
  const flags = {
    targets: ['gateways to measure', namesOf(allTargets)],
    traffic: ['traffic to measure', namesOf(traffics)],
    rounds: ['number of rounds', '5'],
    seconds: ['seconds for each gateway in a round', '5'],
    'warm-up': ['seconds of load before the first round', '10'],
    connections: ['most connections', '50'],
  } as const;
  const values = readFlags('gateway', 'Compares this gateway with others.', flags, args);
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
  if (unknown.length > 0)
    throw new Error(`--${option}: there is no ${unknown.join(', ')}; choose from ${namesOf(all)}`);
  return all.filter(({ name }) => wanted.includes(name));
}

function whole(name: string, given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: expected a positive integer, got ${given}`);
  return value;
}
