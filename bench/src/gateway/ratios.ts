import type { Report } from '../report.ts';
import { rounded } from './median.ts';
import type { Measured, Metric } from './race.ts';

export interface Measurements {
  /** By target, with sharing of client requests off. */
  readonly alone: ReadonlyMap<string, Measured>;
  /** By target, with it on. */
  readonly shared: ReadonlyMap<string, Measured>;
  /** By target, in milliseconds. */
  readonly addedLatencies: ReadonlyMap<string, number>;
}

const ours = 'sophia';

/** This gateway against the others; without those that were not measured. */
export function ratiosOf({ alone, shared, addedLatencies }: Measurements): Report['ratios'] {
  return [
    ratio('rps-vs-apollo-gateway', alone, 'perSecond', 'apollo-gateway'),
    ratio('rps-vs-hive-gateway', alone, 'perSecond', 'hive-gateway'),
    ratio('rps-vs-hive-rust-planner', alone, 'perSecond', 'hive-rust-planner'),
    ratio('p99-vs-hive-rust-planner', alone, 'p99', 'hive-rust-planner'),
    ratio('memory-vs-hive-rust-planner', alone, 'memory', 'hive-rust-planner'),
    ratio('rps-vs-hive-rust-planner-shared', shared, 'perSecond', 'hive-rust-planner'),
    named('added-latency-one-subgraph-ms', addedLatencies.get(ours)),
  ].flat();
}

function ratio(name: string, measured: ReadonlyMap<string, Measured>, metric: Metric, theirs: string) {
  const [our, their] = [measured.get(ours)?.[metric], measured.get(theirs)?.[metric]];
  return named(name, our === undefined || their === undefined ? undefined : our / their);
}

const named = (name: string, value: number | undefined): Report['ratios'] =>
  value === undefined ? [] : [{ name, value: rounded(value) }];
