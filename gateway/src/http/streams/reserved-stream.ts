import { writtenOnce } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';
import type { Identity } from '../../identity/identity.ts';
import type { ReservedOperation } from '../protocol/gateway-context.ts';
import { createPartChannel } from './part-channel.ts';
import { responseText } from './response-text.ts';
import { partsOf } from './stream-response.ts';

/** One stream for all operations of a client: graphql-sse's single connection mode. */
export interface ReservedStream {
  readonly owner: Pick<Identity, 'tenant' | 'subject'>;
  /** Returns the events of its operations; undefined if they are already being read. */
  connect(): AsyncIterator<Buffer, undefined> | undefined;
  /** Reserves a place for an operation with an id that the client has chosen, or returns why it cannot. */
  begin(id: string): ReservedOperation | 'id taken' | 'no room' | 'not read';
  /** Ends an operation, and drops its unread part. */
  stop(id: string): void;
  /** Ends the stream when its operations have ended. */
  drain(): void;
  /** Ends the stream and its operations immediately. */
  close(): void;
}

/** Maximum number of operations, and so of unread answers. */
const maxOperations = 100;

/** Maximum number of unread bytes. Above it no operation begins. */
const maxUnreadBytes = 1024 * 1024;

const payloadOf = writtenOnce(responseText);

export function createReservedStream(owner: ReservedStream['owner'], onClosed: () => void): ReservedStream {
  const operations = new Map<string, AbortController>();
  let isConnected = false;
  let isDraining = false;

  const channel = createPartChannel(() => {
    for (const operation of operations.values()) operation.abort();
    operations.clear();
    onClosed();
  });

  /** Makes the id available again. */
  function leave(id: string, operation: AbortController): void {
    if (operations.get(id) !== operation) return;
    operations.delete(id);
    if (isDraining && operations.size === 0) channel.close();
  }

  async function sendAnswer(
    id: string,
    answer: AsyncIterable<ExecutionResult> | ExecutionResult,
    ended: AbortController,
  ) {
    const named = JSON.stringify({ id });
    const before = Buffer.from(`event: next\ndata: ${named.slice(0, -1)},"payload":`);
    const after = Buffer.from('}\n\n');
    const parts = partsOf(answer, {
      part: (result) => Buffer.concat([before, payloadOf(result), after]),
      // A client that receives this does not subscribe again.
      end: (isHandedOver) => (isHandedOver ? '' : `event: complete\ndata: ${named}\n\n`),
    });
    try {
      for (let next = await parts.next(); !next.done; next = await parts.next()) {
        if (ended.signal.aborted || !(await channel.put(next.value, ended.signal))) break;
      }
    } finally {
      await parts.return?.();
      leave(id, ended);
    }
  }

  return {
    owner,
    connect() {
      if (isConnected) return undefined;
      isConnected = true;
      return channel;
    },
    begin(id) {
      if (operations.has(id)) return 'id taken';
      if (operations.size >= maxOperations) return 'no room';
      if (channel.waitingBytes > maxUnreadBytes) return 'not read';
      const operation = new AbortController();
      operations.set(id, operation);
      return {
        signal: operation.signal,
        send: (answer) =>
          void sendAnswer(id, answer, operation).catch((error) => operation.signal.aborted || channel.close(error)),
      };
    },
    stop(id) {
      const operation = operations.get(id);
      if (!operation) return;
      operation.abort();
      leave(id, operation);
    },
    drain() {
      isDraining = true;
      if (operations.size === 0) channel.close();
    },
    close: () => channel.close(),
  };
}
