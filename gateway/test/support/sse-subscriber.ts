import type { Gateway } from '../../src/index.ts';
import type { GraphResponse } from './test-graph.ts';

export interface SubscriberResponse extends GraphResponse {
  readonly extensions?: { readonly cursor?: string; readonly dropped?: number };
}

export interface Subscriber {
  /** Resolves to the next response; to undefined at the end. */
  next(): Promise<SubscriberResponse | undefined>;
  leave(): Promise<void>;
}

export interface SubscribeBody {
  readonly query: string;
  readonly variables?: object;
  readonly extensions?: object;
}

/** Reads server-sent events only as far as requested, like a client with a slow connection. */
export async function subscribe(
  gateway: Gateway,
  body: SubscribeBody,
  headers: Record<string, string> = {},
): Promise<Subscriber> {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.body) throw new Error('The answer has no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  return {
    async next() {
      for (;;) {
        const [whole, data] = /event: next\ndata: (.*)\n\n/.exec(received) ?? [];
        if (whole !== undefined && data !== undefined) {
          received = received.slice(received.indexOf(whole) + whole.length);
          return JSON.parse(data);
        }
        const { done, value } = await reader.read();
        if (done) return undefined;
        received += value;
      }
    },
    leave: () => reader.cancel(),
  };
}
