import { writtenOnce } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';
import { cursorOf } from '../../streams/cursor.ts';
import { responseText } from './response-text.ts';
import type { StreamFormat } from './stream-format.ts';

/** Server-sent events in graphql-sse's distinct connections mode. */
export const eventStream: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  begin: beginEvents,
  part: writtenOnce((result) => `${idLine(result)}event: next\ndata: ${responseText(result)}\n\n`),
  heartbeat: ':\n\n',
  // Browsers do not report an event without data. A client that receives `complete` does not reconnect.
  end: (isHandedOver) => (isHandedOver ? '' : 'event: complete\ndata:\n\n'),
};

/** Range of milliseconds after which a browser reconnects. Each stream gets a random value, to spread the load. */
const reconnectMs = [500, 2_500] as const;

/** The comment is for browsers that wait for the first byte of the body. */
function beginEvents(): string {
  const [soonest, latest] = reconnectMs;
  return `retry: ${Math.round(soonest + Math.random() * (latest - soonest))}\n:\n\n`;
}

/** Browsers send the last id that they have received as `Last-Event-ID` when they reconnect. */
function idLine(result: ExecutionResult): string {
  const cursor = cursorOf(result);
  return cursor === undefined ? '' : `id: ${cursor}\n`;
}
