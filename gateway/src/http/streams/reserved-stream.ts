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
  /** The events of its operations; undefined when somebody reads them already. */
  connect(): AsyncIterator<Buffer, undefined> | undefined;
  /** Takes a place for an operation with an id that the client has chosen, or says why there is none. */
  begin(id: string): ReservedOperation | 'id taken' | 'no room' | 'not read';
  /** Ends an operation, and drops the part that waits to be read. */
  stop(id: string): void;
  /** Ends when its operations have. */
  drain(): void;
  /** Ends at once, with its operations. */
  close(): void;
}

/** What answers have not been read can be as many as these. */
const maxOperations = 100;

/** No operation is begun while the client has not read so many bytes. */
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

  /** The id is free again. */
  function leave(id: string, operation: AbortController): void {
    if (operations.get(id) !== operation) return;
    operations.delete(id);
    if (isDraining && operations.size === 0) channel.close();
  }

  async function tell(id: string, answer: AsyncIterable<ExecutionResult> | ExecutionResult, ended: AbortController) {
    const named = JSON.stringify({ id });
    const before = Buffer.from(`event: next\ndata: ${named.slice(0, -1)},"payload":`);
    const after = Buffer.from('}\n\n');
    const parts = partsOf(answer, {
      part: (result) => Buffer.concat([before, payloadOf(result), after]),
      // Who is told so does not ask for it again.
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
        tell: (answer) =>
          void tell(id, answer, operation).catch((error) => operation.signal.aborted || channel.close(error)),
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
