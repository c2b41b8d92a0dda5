import {
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';
import { allSubjects } from './subjects.ts';

export const streamName = 'SOPHIA';

export interface EventStream {
  /** When the stream was made: another one counts its positions anew. */
  readonly created: string;
  /** How long the server knows by itself, in milliseconds, that an event came before. */
  readonly duplicateWindowMs: number;
}

/**
 * Makes the stream of all events when it is not there. One that is there stays as whoever runs the server has made it
 * (copies, storage, limits), but for what the bus cannot do without. Throws what the server says when it may not.
 */
export async function ensureStream(manager: JetStreamManager, duplicateWindowMs: number): Promise<EventStream> {
  const { config, created } = (await findStream(manager)) ?? (await makeStream(manager, duplicateWindowMs));
  if (!config.subjects?.includes(allSubjects))
    throw new Error(
      `the NATS stream ${streamName} is not ours: it takes ${config.subjects?.join(', ')}, not ${allSubjects}`,
    );
  if (!config.allow_direct) await manager.streams.update(streamName, { allow_direct: true });
  return { created, duplicateWindowMs: config.duplicate_window / 1_000_000 };
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
    discard: DiscardPolicy.Old,
    allow_direct: true,
    duplicate_window: nanos(duplicateWindowMs),
  });
