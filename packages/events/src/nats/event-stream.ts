import {
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { type Positions, positionsOf } from './positions.ts';
import { allSubjects } from './subjects.ts';

export const streamName = 'SOPHIA';

export interface EventStream {
  /** Time at which the stream was created. */
  readonly created: string;
  readonly positions: Positions;
  /** Sequence numbers of the first and last event. In an empty stream, the first is higher than the last. */
  readonly first: number;
  readonly last: number;
  /** Milliseconds for which the server detects duplicates. */
  readonly duplicateWindowMs: number;
}

/**
 * Creates the stream of all events if it is missing. An existing stream keeps its configuration (replicas, storage,
 * limits), except for the settings that the bus needs. Throws the server's error if it does not allow this.
 */
export async function ensureStream(manager: JetStreamManager, duplicateWindowMs: number): Promise<EventStream> {
  const { config, created, state } = (await findStream(manager)) ?? (await makeStream(manager, duplicateWindowMs));
  const strange = strangeness(config);
  if (strange !== undefined) throw new Error(`the NATS stream ${streamName} cannot carry the events: ${strange}`);
  const missing = Object.entries(needed).some(([name, value]) => config[name as keyof typeof needed] !== value);
  if (missing) await manager.streams.update(streamName, needed);
  return {
    created,
    positions: positionsOf(created),
    first: state.first_seq,
    last: state.last_seq,
    duplicateWindowMs: config.duplicate_window / 1_000_000,
  };
}

/**
 * Settings that the bus needs. A full stream refuses new events, which wait in their outboxes, instead of removing old
 * ones that may not be handled yet. Single events can be read from any replica.
 */
const needed = { discard: DiscardPolicy.New, allow_direct: true };

/** Returns the reason why a stream is unfit for the bus, or undefined. */
function strangeness({ subjects, retention, max_msgs_per_subject: perSubject }: StreamConfig): string | undefined {
  if (!subjects?.includes(allSubjects)) return `its subjects are ${subjects?.join(', ')}, not ${allSubjects}`;
  if (retention !== RetentionPolicy.Limits) return `it removes events after they are read (retention ${retention})`;
  if (perSubject > 0) return `it keeps no more than ${perSubject} events of a subject (max_msgs_per_subject)`;
  return undefined;
}

async function findStream(manager: JetStreamManager): Promise<StreamInfo | undefined> {
  try {
    return await manager.streams.info(streamName);
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound) return undefined;
    throw error;
  }
}

/** Creates the stream. Two programs may do so at once, because the server accepts an equal configuration twice. */
const makeStream = (manager: JetStreamManager, duplicateWindowMs: number): Promise<StreamInfo> =>
  manager.streams.add({
    name: streamName,
    description: 'Events of the Sophia graph, as CloudEvents',
    subjects: [allSubjects],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    ...needed,
    duplicate_window: nanos(duplicateWindowMs),
  });
