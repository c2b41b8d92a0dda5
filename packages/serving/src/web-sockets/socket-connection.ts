import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, getOperationAST } from 'graphql';
import type { WebSocket } from 'ws';
import { isHandOver } from '../hand-over.ts';
import { isPourable, type Pourable } from '../pourable.ts';
import { type Enveloped, isRefused, prepareOperation } from '../prepare-operation.ts';
import { responseText, withoutHttp, writtenOnce } from '../response-text.ts';
import { closeCodes } from './close-codes.ts';
import { type ClientMessage, InvalidMessage, readMessage, type SocketOperation } from './read-message.ts';
import type { SocketRules, SocketSession } from './socket-rules.ts';
import { textFrame } from './text-frame.ts';
import { createTurns } from './turns.ts';

export interface ConnectionOptions {
  readonly rules: SocketRules;
  /** How long a client may take to send `connection_init`, in milliseconds. */
  readonly initTimeoutMs: number;
}

/** Queries and mutations of one connection that are run at a time; each may hold an answer that its client does not take. */
const maxAtOnce = 32;

/** Nothing more is read of a client that has not taken so many bytes of what was sent to it. */
const maxUntakenBytes = 1024 * 1024;

/** The same for what it has asked and must wait with. */
const maxWaitingBytes = 1024 * 1024;

/** An operation that has begun and not ended. */
interface OpenOperation {
  readonly id: string;
  /** What comes before the payload in a `next` message. */
  readonly head: Buffer;
  readonly leaving: AbortController;
  events?: AsyncIterator<ExecutionResult>;
  /** The client goes on with it elsewhere once this connection is closed. */
  isHandedOver?: boolean;
}

const payloadOf = writtenOnce(responseText);
const tail = Buffer.from('}');

/**
 * Speaks graphql-transport-ws with one client, as https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md says.
 * `socket` is what the WebSocket sends over.
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
      if (isBinary) throw new InvalidMessage('Messages are texts');
      hear(readMessage(data.toString(), rules.parseJson), data.length);
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

  /** Messages of a client are read only as fast as it reads the answers, so that neither pile up. */
  function steerReading(): void {
    const isTooMuch = socket.writableLength > maxUntakenBytes || waitingBytes > maxWaitingBytes;
    if (isTooMuch === webSocket.isPaused) return;
    if (isTooMuch) webSocket.pause();
    else webSocket.resume();
  }

  function close(code: number, reason: string): void {
    webSocket.close(code, reason);
    // Its answer to that has to be read.
    webSocket.resume();
  }

  function fail(error: unknown): void {
    rules.failed?.(error);
    close(closeCodes.internalError, 'Internal server error');
  }

  function hear(message: ClientMessage, length: number): void {
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
    // Neither asked again nor kept: it holds all that the client sent to open the connection.
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

  function begin(id: string, asked: SocketOperation, length: number): void {
    if (!session) close(closeCodes.unauthorized, 'Unauthorized');
    else if (operations.has(id)) close(closeCodes.subscriberExists, `Subscriber for ${id.slice(0, 80)} already exists`);
    else if (operations.size >= maxOperations) refuse(id, [tooMany(maxOperations)]);
    else start(session, id, asked, length);
  }

  function start(session: SocketSession, id: string, asked: SocketOperation, length: number): void {
    const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    const operation: OpenOperation = { id, head, leaving: new AbortController() };
    operations.set(id, operation);
    run(session, operation, asked, length).catch((error: unknown) => {
      // What is cancelled has failed to nobody.
      if (!operation.leaving.signal.aborted) fail(error);
    });
  }

  async function run(
    session: SocketSession,
    operation: OpenOperation,
    asked: SocketOperation,
    length: number,
  ): Promise<void> {
    const enveloped = session.enveloped(asked, operation.leaving.signal);
    const prepared = await prepareOperation(enveloped, asked);
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
      await (isPourable(stream) ? pourAll(operation, stream) : sendAll(operation, stream[Symbol.asyncIterator]()));
    } else if (stream && isOpen(operation)) {
      send(operation, stream);
    }
    if (isOpen(operation)) {
      operations.delete(operation.id);
      if (!operation.isHandedOver) sendMessage({ id: operation.id, type: 'complete' });
    }
  }

  /** Waits for what a message of this length needs, which counts as waiting meanwhile. */
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

  /** Sends the answer to a query or mutation once there is room for it; one in parts is left to the caller. */
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

  /** As fast as the client takes them, so that what piles up does so where it is bounded. */
  async function sendAll(operation: OpenOperation, events: AsyncIterator<ExecutionResult>): Promise<void> {
    operation.events = events;
    // Whoever left while the stream was being opened left before there was anything to end.
    if (!isOpen(operation)) end(events);
    for (let next = await events.next(); !next.done && isOpen(operation); next = await events.next()) {
      await sendWithRoom(operation, next.value);
    }
  }

  /** The same without a promise for each event that there is room for. Rejects with the error that has ended the stream. */
  function pourAll(operation: OpenOperation, events: Pourable<ExecutionResult>): Promise<void> {
    operation.events = events;
    /** Settled once all is sent that there was no room for. */
    let held: Promise<void> | undefined;
    return new Promise((resolve, reject) => {
      if (!isOpen(operation)) end(events);
      const goOn = events.pour({
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

  /** Resolves once the client has taken what was sent, or has left. */
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

  /** Not by the WebSocket, whose way to the socket costs twice as much. It sends its frames whole too. */
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
