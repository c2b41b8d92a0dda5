import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { WebSocket } from 'ws';

/** A result that is JSON text already; equal ones may go to thousands of clients. */
interface WrittenResult extends ExecutionResult {
  stringify(result: Pick<ExecutionResult, 'errors' | 'extensions'>): string;
}

/** Nobody who cannot read this process's memory can write it into a message. */
const mark = randomUUID();
const markedEnd = `"${mark}"}`;

/** The text of the message that is being made; making and sending one is a single step. */
let pending: string | undefined;

/**
 * What to give graphql-ws as a message's payload instead of a result that has its text, so that it is not decoded to be
 * encoded again for each client; undefined for other results. Sockets must have been made ready for it.
 */
export function writtenPayload(result: ExecutionResult): ExecutionResult | undefined {
  if (!('stringify' in result)) return undefined;
  const text = (result as WrittenResult).stringify(result);
  const standIn = {
    toJSON() {
      pending = text;
      return mark;
    },
  };
  return standIn as ExecutionResult;
}

/** Makes a socket put written payloads into the messages that it sends. */
export function sendWrittenPayloads(socket: WebSocket): void {
  const send = socket.send.bind(socket) as (...args: readonly unknown[]) => void;
  socket.send = (data: unknown, ...rest: readonly unknown[]) => {
    const text = pending;
    pending = undefined;
    const isMarked = text !== undefined && typeof data === 'string' && data.endsWith(markedEnd);
    send(isMarked ? `${data.slice(0, -markedEnd.length)}${text}}` : data, ...rest);
  };
}
