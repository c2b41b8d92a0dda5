import { writtenOnce } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';
import { cursorOf } from '../../streams/cursor.ts';
import { responseText } from './response-text.ts';
import type { StreamFormat } from './stream-format.ts';

/** Server-sent events as graphql-sse's distinct connections mode has them. */
export const eventStream: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  begin: beginEvents,
  part: writtenOnce((result) => `${idLine(result)}event: next\ndata: ${responseText(result)}\n\n`),
  heartbeat: ':\n\n',
  // Without data browsers would not report it. Who is told so does not come back.
  end: (isHandedOver) => (isHandedOver ? '' : 'event: complete\ndata:\n\n'),
};

/** Between these, in milliseconds, a browser comes back when it has lost its connection: not all in the same moment. */
const reconnectMs = [500, 2_500] as const;

/** The comment is for browsers that do not believe in a response without a body. */
function beginEvents(): string {
  const [soonest, latest] = reconnectMs;
  return `retry: ${Math.round(soonest + Math.random() * (latest - soonest))}\n:\n\n`;
}

/** Browsers send the last id that they have got as `Last-Event-ID` when they come back. */
function idLine(result: ExecutionResult): string {
  const cursor = cursorOf(result);
  return cursor === undefined ? '' : `id: ${cursor}\n`;
}
