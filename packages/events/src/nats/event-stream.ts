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
  /** When the stream was made. */
  readonly created: string;
  readonly positions: Positions;
  /** The sequence numbers of its first and last event; the first is higher when there is none. */
  readonly first: number;
  readonly last: number;
  /** How long the server knows by itself, in milliseconds, that an event came before. */
  readonly duplicateWindowMs: number;
}

/**
 * Makes the stream of all events when it is not there. One that is there stays as whoever runs the server has made it
 * (copies, storage, limits), but for what the bus cannot do without. Throws what the server says when it may not.
 */
export async function ensureStream(manager: JetStreamManager, duplicateWindowMs: number): Promise<EventStream> {
  const { config, created, state } = (await findStream(manager)) ?? (await makeStream(manager, duplicateWindowMs));
  const strange = strangeness(config);
  if (strange !== undefined) throw new Error(`the NATS stream ${streamName} is not ours: ${strange}`);
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
 * Its limits refuse a new event, which waits in its outbox, and remove no old one that may still be to be handled. Single
 * events can be read from any copy.
 */
const needed = { discard: DiscardPolicy.New, allow_direct: true };

/** What makes a stream unfit for the bus. */
function strangeness({ subjects, retention, max_msgs_per_subject: perSubject }: StreamConfig): string | undefined {
  if (!subjects?.includes(allSubjects)) return `it takes ${subjects?.join(', ')}, not ${allSubjects}`;
  if (retention !== RetentionPolicy.Limits) return `it removes what was read (retention ${retention})`;
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

/** Two programs that make it at once make the same one, which the server takes for one. */
const makeStream = (manager: JetStreamManager, duplicateWindowMs: number): Promise<StreamInfo> =>
  manager.streams.add({
    name: streamName,
    description: 'What happened in the Sophia graph, as CloudEvents',
    subjects: [allSubjects],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    ...needed,
    duplicate_window: nanos(duplicateWindowMs),
  });
