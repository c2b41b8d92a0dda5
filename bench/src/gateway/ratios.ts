import type { Report } from '../common/report.ts';
import { median, rounded } from '../common/statistics.ts';
import type { Metric, Rounds } from './race.ts';

export interface RepeatedMeasurements {
  /** Measurements without sharing of client requests. */
  readonly alone: Rounds;
  /** Measurements with sharing of client requests. */
  readonly shared: Rounds;
  /** Added latency in milliseconds, by target. */
  readonly addedLatencies: ReadonlyMap<string, number>;
}

const ours = 'sophia';

/** Returns the ratios of repeated traffic, without those that were not measured. */
export function ratiosOfRepeated({ alone, shared, addedLatencies }: RepeatedMeasurements): Report['ratios'] {
  return [
    ratio('rps-vs-apollo-gateway', alone, 'perSecond', 'apollo-gateway'),
    ratio('rps-vs-hive-gateway', alone, 'perSecond', 'hive-gateway'),
    ratio('rps-vs-hive-rust-planner', alone, 'perSecond', 'hive-rust-planner'),
    ratio('p99-vs-hive-rust-planner', alone, 'p99', 'hive-rust-planner'),
    ratio('memory-vs-hive-rust-planner', alone, 'memory', 'hive-rust-planner'),
    // Other work on the machine affects CPU time less than rates and latencies.
    ratio('cpu-vs-hive-rust-planner', alone, 'cpu', 'hive-rust-planner'),
    ratio('rps-vs-hive-rust-planner-shared', shared, 'perSecond', 'hive-rust-planner'),
    ratio('cpu-vs-hive-rust-planner-shared', shared, 'cpu', 'hive-rust-planner'),
    named('added-latency-one-subgraph-ms', addedLatencies.get(ours)),
  ].flat();
}

/** Returns the ratios of other traffic. */
export function ratiosOfTraffic(name: string, rounds: Rounds): Report['ratios'] {
  const [apollo, hive] = ['apollo-gateway', 'hive-rust-planner'];
  return [
    ratio(`rps-vs-${apollo}-${name}`, rounds, 'perSecond', apollo),
    ratio(`rps-vs-${hive}-${name}`, rounds, 'perSecond', hive),
    ratio(`cpu-vs-${hive}-${name}`, rounds, 'cpu', hive),
    ratio(`p99-vs-${hive}-${name}`, rounds, 'p99', hive),
    ratio(`memory-vs-${hive}-${name}`, rounds, 'memory', hive),
    ratio(`cpu-vs-floor-${name}`, rounds, 'cpu', 'floor'),
  ].flat();
}

/** Returns the median of the rounds' ratios. A disturbance of a round affects both sides of its ratio. */
function ratio(name: string, rounds: Rounds, metric: Metric, theirs: string): Report['ratios'] {
  const values = (rounds.get(ours) ?? []).flatMap((our, round) => {
    const their = rounds.get(theirs)?.[round];
    // Leaves out a round in which the other gateway answered nothing, because its value is 0.
    return our[metric] === undefined || !their?.[metric] ? [] : [our[metric] / their[metric]];
  });
  return named(name, values.length === 0 ? undefined : median(values));
}

const named = (name: string, value: number | undefined): Report['ratios'] =>
  value === undefined ? [] : [{ name, value: rounded(value) }];
