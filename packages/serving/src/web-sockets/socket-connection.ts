import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, getOperationAST } from 'graphql';
import type { WebSocket } from 'ws';
import { isHandOver } from '../answers/hand-over.ts';
import { isPipeable, type Pipeable } from '../answers/pipeable.ts';
import { type Enveloped, isRefused, prepareOperation } from '../answers/prepare-operation.ts';
import { responseText, withoutHttp, writtenOnce } from '../answers/response-text.ts';
import { closeCodes } from './close-codes.ts';
import { type ClientMessage, InvalidMessage, readMessage, type SocketOperation } from './read-message.ts';
import type { SocketRules, SocketSession } from './socket-rules.ts';
import { textFrame } from './text-frame.ts';
import { createTurns } from './turns.ts';

export interface ConnectionOptions {
  readonly rules: SocketRules;
  /** Milliseconds that a client may take to send `connection_init`. */
  readonly initTimeoutMs: number;
}

/**
 * Most queries and mutations that one connection runs at a time. Each may hold an answer that the client does not read.
 */
const maxAtOnce = 32;

/** Bytes sent but unread by the client, above which its messages are no longer read. */
const maxUntakenBytes = 1024 * 1024;

/** Bytes of the client's waiting requests, above which its messages are no longer read. */
const maxWaitingBytes = 1024 * 1024;

/** An operation that has begun but not ended. */
interface OpenOperation {
  readonly id: string;
  /** Bytes before the payload in a `next` message. */
  readonly head: Buffer;
  readonly leaving: AbortController;
  events?: AsyncIterator<ExecutionResult>;
  /** Set if the client resumes the operation on another connection. */
  isHandedOver?: boolean;
}

const payloadOf = writtenOnce(responseText);
const tail = Buffer.from('}');

/**
 * Speaks graphql-transport-ws with one client. The protocol is
 * https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md. The WebSocket sends over `socket`.
 */
export function speakGraphQL(
  webSocket: WebSocket,
  socket: Socket,
  request: IncomingMessage,
  { rules, initTimeoutMs }: ConnectionOptions,
): void {
  const { maxOperations = Number.POSITIVE_INFINITY } = rules;
  const operations = new Map<string, OpenOperation>();
  let opening: IncomingMessage | undefined = request;
  let session: SocketSession | undefined;
  let roomAgain: Promise<void> | undefined;
  const turns = createTurns(maxAtOnce);
  let waitingBytes = 0;

  const initTimeout = setTimeout(() => {
    close(closeCodes.initialisationTimeout, 'Connection initialisation timeout');
  }, initTimeoutMs);

  webSocket.on('message', (data: Buffer, isBinary: boolean) => {
    try {
      if (isBinary) throw new InvalidMessage('The message is binary, not text');
      receive(readMessage(data.toString(), rules.parseJson), data.length);
    } catch (error) {
      if (error instanceof InvalidMessage) close(closeCodes.badRequest, error.message);
      else fail(error);
    }
  });
  webSocket.on('ping', steerReading);
  socket.on('drain', steerReading);
  webSocket.on('close', () => {
    clearTimeout(initTimeout);
    socket.off('drain', steerReading);
    for (const operation of operations.values()) leave(operation);
    session?.closed?.();
  });

  /** Reads a client's messages only as fast as the client reads the answers, so that neither pile up. */
  function steerReading(): void {
    const isTooMuch = socket.writableLength > maxUntakenBytes || waitingBytes > maxWaitingBytes;
    if (isTooMuch === webSocket.isPaused) return;
    if (isTooMuch) webSocket.pause();
    else webSocket.resume();
  }

  function close(code: number, reason: string): void {
    webSocket.close(code, reason);
    // Lets the client's close frame arrive.
    webSocket.resume();
  }

  function fail(error: unknown): void {
    rules.failed?.(error);
    close(closeCodes.internalError, 'Internal server error');
  }

  function receive(message: ClientMessage, length: number): void {
    switch (message.type) {
      case 'connection_init':
        initialise(message.payload ?? {}).catch(fail);
        break;
      case 'ping':
        answerPing(message.payload, length).catch(fail);
        break;
      case 'complete':
        complete(message.id);
        break;
      case 'subscribe':
        begin(message.id, message.payload, length);
        break;
      case 'pong':
    }
  }

  function complete(id: string): void {
    const operation = operations.get(id);
    if (operation) leave(operation);
  }

  async function initialise(params: Readonly<Record<string, unknown>>): Promise<void> {
    const request = opening;
    if (!request) {
      close(closeCodes.tooManyInitialisations, 'Too many initialisation requests');
      return;
    }
    // Dropped now, because it holds all headers of the client and is not needed again.
    opening = undefined;
    clearTimeout(initTimeout);
    const accepted = await rules.connect(params, request);
    if (webSocket.readyState !== webSocket.OPEN) {
      accepted?.closed?.();
      return;
    }
    session = accepted;
    if (accepted) sendMessage({ type: 'connection_ack' });
    else close(closeCodes.forbidden, 'Forbidden');
  }

  async function answerPing(payload: Readonly<Record<string, unknown>> | undefined, length: number): Promise<void> {
    const answer = payload && session?.ping && (await waitingWith(length, session.ping(payload)));
    sendMessage({ type: 'pong', ...(answer && { payload: answer }) });
  }

  function begin(id: string, request: SocketOperation, length: number): void {
    if (!session) close(closeCodes.unauthorized, 'Unauthorized');
    else if (operations.has(id)) close(closeCodes.subscriberExists, `Subscriber for ${id.slice(0, 80)} already exists`);
    else if (operations.size >= maxOperations) refuse(id, [tooMany(maxOperations)]);
    else start(session, id, request, length);
  }

  function start(session: SocketSession, id: string, request: SocketOperation, length: number): void {
    const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    const operation: OpenOperation = { id, head, leaving: new AbortController() };
    operations.set(id, operation);
    run(session, operation, request, length).catch((error: unknown) => {
      // The failure of a cancelled operation matters to nobody.
      if (!operation.leaving.signal.aborted) fail(error);
    });
  }

  async function run(
    session: SocketSession,
    operation: OpenOperation,
    request: SocketOperation,
    length: number,
  ): Promise<void> {
    const enveloped = session.enveloped(request, operation.leaving.signal);
    const prepared = await prepareOperation(enveloped, request);
    if (!isOpen(operation)) return;
    if (isRefused(prepared)) {
      operations.delete(operation.id);
      refuse(operation.id, prepared);
      return;
    }
    const stream = isSubscription(prepared)
      ? await enveloped.subscribe(prepared)
      : await inTurn(length, () => answer(operation, enveloped, prepared));
    if (stream && Symbol.asyncIterator in stream) {
      await (isPipeable(stream) ? pipeAll(operation, stream) : sendAll(operation, stream[Symbol.asyncIterator]()));
    } else if (stream && isOpen(operation)) {
      send(operation, stream);
    }
    if (isOpen(operation)) {
      operations.delete(operation.id);
      if (!operation.isHandedOver) sendMessage({ id: operation.id, type: 'complete' });
    }
  }

  /** Waits for `needed`, and meanwhile counts the message's length as waiting. */
  async function waitingWith<Value>(length: number, needed: Promise<Value>): Promise<Value> {
    waitingBytes += length;
    steerReading();
    try {
      return await needed;
    } finally {
      waitingBytes -= length;
      steerReading();
    }
  }

  async function inTurn<Value>(length: number, run: () => Promise<Value>): Promise<Value> {
    const end = await waitingWith(length, turns.take());
    try {
      return await run();
    } finally {
      end();
    }
  }

  /**
   * Runs a query or mutation and sends its answer once the socket has room. Returns an incremental answer to the
   * caller.
   */
  async function answer(
    operation: OpenOperation,
    { execute }: Enveloped,
    prepared: ExecutionArgs,
  ): Promise<AsyncIterable<ExecutionResult> | undefined> {
    while (socket.writableNeedDrain) await room();
    if (!isOpen(operation)) return undefined;
    const result = await execute(prepared);
    if (Symbol.asyncIterator in result) return result;
    await sendWithRoom(operation, result);
    return undefined;
  }

  /** Sends events as fast as the client reads them. The rest waits in the stream's own bounded queue. */
  async function sendAll(operation: OpenOperation, events: AsyncIterator<ExecutionResult>): Promise<void> {
    operation.events = events;
    // The client left while the stream was being opened, so it was not ended yet.
    if (!isOpen(operation)) end(events);
    for (let next = await events.next(); !next.done && isOpen(operation); next = await events.next()) {
      await sendWithRoom(operation, next.value);
    }
  }

  /** Does the same without a promise for each event while the socket has room. Rejects with the error of the stream. */
  function pipeAll(operation: OpenOperation, events: Pipeable<ExecutionResult>): Promise<void> {
    operation.events = events;
    /** Resolves once the events are sent for which there was no room. */
    let held: Promise<void> | undefined;
    return new Promise((resolve, reject) => {
      if (!isOpen(operation)) end(events);
      const goOn = events.pipe({
        take(result) {
          if (!held && !socket.writableNeedDrain) {
            if (isOpen(operation)) send(operation, result);
            return true;
          }
          const sent = sendWithRoom(operation, result, held);
          held = sent;
          sent.then(() => {
            if (held !== sent) return;
            held = undefined;
            goOn();
          }, reject);
          return false;
        },
        ended(failure) {
          const settle = () => (failure ? reject(failure.error) : resolve());
          if (held) held.then(settle, reject);
          else settle();
        },
      });
    });
  }

  async function sendWithRoom(
    operation: OpenOperation,
    result: ExecutionResult,
    before?: Promise<void>,
  ): Promise<void> {
    await before;
    while (socket.writableNeedDrain) await room();
    if (isOpen(operation)) send(operation, result);
  }

  /** Resolves once the client has read what was sent, or has left. */
  function room(): Promise<void> {
    roomAgain ??= new Promise((resolve) => {
      const settle = () => {
        socket.off('drain', settle);
        socket.off('close', settle);
        roomAgain = undefined;
        resolve();
      };
      socket.on('drain', settle);
      socket.on('close', settle);
    });
    return roomAgain;
  }

  const isOpen = (operation: OpenOperation): boolean => operations.get(operation.id) === operation;

  function leave(operation: OpenOperation): void {
    operations.delete(operation.id);
    operation.leaving.abort();
    if (operation.events) end(operation.events);
  }

  function end(events: AsyncIterator<ExecutionResult>): void {
    events.return?.().catch((error: unknown) => rules.failed?.(error));
  }

  function refuse(id: string, errors: readonly (GraphQLError | { readonly message: string })[]): void {
    sendMessage({ id, type: 'error', payload: errors.map(withoutHttp) });
  }

  function sendMessage(message: object): void {
    write([Buffer.from(JSON.stringify(message))]);
  }

  function send(operation: OpenOperation, result: ExecutionResult): void {
    if (isHandOver(result)) operation.isHandedOver = true;
    write([operation.head, payloadOf(result), tail]);
  }

  /**
   * Writes a frame to the socket directly, which costs half as much as through the WebSocket. Both send whole frames.
   */
  function write(parts: readonly Buffer[]): void {
    if (webSocket.readyState !== webSocket.OPEN) return;
    socket.write(textFrame(parts));
    steerReading();
  }
}

const isSubscription = ({ document, operationName }: ExecutionArgs): boolean =>
  getOperationAST(document, operationName)?.operation === 'subscription';

function tooMany(max: number) {
  return {
    message: `A connection may have ${max} operations open at once`,
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  };
}
