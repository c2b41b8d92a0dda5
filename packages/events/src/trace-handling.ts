import { runInSpan, type Span } from '@sophia/tracing';
import type { ConsumerOptions } from './consumer.ts';
import type { ReadEvent } from './envelope.ts';

/** Handles events in a new trace, which links to the traces that wrote them. */
export function traceHandling<Result>(
  options: Pick<ConsumerOptions, 'tracing' | 'name'>,
  events: readonly ReadEvent[],
  work: () => Promise<Result>,
): Promise<Result> {
  return runInSpan(spanOf(options, events), work);
}

function spanOf(
  { tracing, name }: Pick<ConsumerOptions, 'tracing' | 'name'>,
  events: readonly ReadEvent[],
): Span | undefined {
  const [first] = events;
  if (!tracing || !first) return undefined;
  const causes = new Set(events.flatMap(({ traceparent }) => traceparent ?? []));
  return tracing.beginAfter(
    `process ${first.type}`,
    'consumer',
    [...causes].map((traceparent) => ({ traceparent })),
    {
      'messaging.operation.type': 'process',
      'messaging.destination.name': first.type,
      'messaging.consumer.group.name': name,
      'messaging.batch.message_count': events.length,
      'sophia.tenant': first.tenantid,
    },
  );
}
