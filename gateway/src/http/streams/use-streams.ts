import type { ExecutionResult } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import { isLive } from '../../operation/live-directive.ts';
import type { StreamTransport } from '../../streams/stream-telemetry.ts';
import type { GatewayContext } from '../protocol/gateway-context.ts';
import { type Accepted, readAccept, type SubscriptionType } from '../protocol/media-types.ts';
import { apolloMultipart } from './apollo-multipart.ts';
import { eventStream } from './event-stream.ts';
import type { StreamFormat } from './stream-format.ts';
import { partsOf, streamResponse } from './stream-response.ts';

/** Shorter than the usual timeout of proxies. */
export const defaultStreamHeartbeatMs = 12_000;

const formats: Record<SubscriptionType, StreamFormat> = {
  'text/event-stream': eventStream,
  'multipart/mixed;subscriptionSpec=1.0': apolloMultipart,
};

const transports: Record<SubscriptionType, StreamTransport> = {
  'text/event-stream': 'event-stream',
  'multipart/mixed;subscriptionSpec=1.0': 'multipart',
};

/**
 * Answers with a stream if the client accepts one: subscriptions, and every operation of a client that accepts nothing
 * else. A response in parts (@defer) is sent as multipart to clients that accept it. `heartbeatMs` is the time in
 * milliseconds between two signs of life of an idle stream. Register it before the plugins that choose the format of
 * other answers.
 */
export function useStreams(heartbeatMs: number): Plugin<object, GatewayContext> {
  const subscriptions = new WeakSet<Request>();
  return {
    // The last event that the client has received. Browsers repeat the request unchanged and name the event in a
    // header.
    onParams({ params, context }) {
      const { client } = context as unknown as GatewayContext;
      // An entry of a batch may be any JSON value, also null.
      const cursor: unknown = params?.extensions?.cursor;
      if (client.resumeAfter !== undefined || typeof cursor !== 'string') return;
      Object.assign(context, { client: { ...client, resumeAfter: cursor } } satisfies GatewayContext);
    },
    onExecute({ args }) {
      const context = args.contextValue as Partial<YogaInitialContext> & GatewayContext;
      const { request, reserved, client } = context;
      if (!request || reserved || client.batch || !isLive(args.document, args.operationName)) return;
      const { subscription: type } = readAccept(request.headers.get('accept'));
      if (!type) return;
      subscriptions.add(request);
      context.client = { ...client, streamTransport: transports[type] };
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      // Operations over WebSocket have no HTTP request.
      const context = args.contextValue as Partial<YogaInitialContext> & GatewayContext;
      const { request, reserved, client } = context;
      if (!request || reserved) return;
      subscriptions.add(request);
      const { subscription: type } = readAccept(request.headers.get('accept'));
      if (type) {
        context.client = { ...client, streamTransport: transports[type] };
        return;
      }
      const message =
        'A subscription is sent as text/event-stream or multipart/mixed;subscriptionSpec=1.0; accept one of them';
      setResultAndStopExecution({ errors: [gatewayError(errorCodes.notAcceptable, message, { status: 406 })] });
    },
    onResultProcess({ request, result, setResultProcessor, serverContext: { client, reserved } }) {
      if (Array.isArray(result) || reserved) return;
      const answer = result as AsyncIterable<ExecutionResult> | ExecutionResult;
      const accepted = readAccept(request.headers.get('accept'));
      const format = formatOf(accepted, Symbol.asyncIterator in answer, subscriptions.has(request));
      if (!format) return;
      setResultProcessor(
        () => streamResponse(partsOf(answer, format), { format, heartbeatMs, signal: client.signal }),
        format.contentType,
      );
    },
  };
}

function formatOf(accepted: Accepted, isStream: boolean, isSubscription: boolean): StreamFormat | undefined {
  const { takesJson, takesMultipart, takesEventStream, subscription } = accepted;
  if (isStream && !isSubscription) return takesEventStream && !takesMultipart ? eventStream : undefined;
  if (!isStream && takesJson) return undefined;
  return subscription && formats[subscription];
}
