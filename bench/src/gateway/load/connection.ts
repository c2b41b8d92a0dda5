import { once } from 'node:events';
import { connect } from 'node:net';
import { createMessageReader } from '../messages/message-reader.ts';
import { createAnswerReader, type RightAnswer } from './answer-check.ts';

export interface Connection extends Disposable {
  /**
   * Sends a request and waits for its answer. Resolves with the answer's text if it is wrong, else with undefined.
   * Rejects when the connection ends or is silent for 30 seconds.
   */
  send(request: Buffer, right: RightAnswer): Promise<string | undefined>;
}

const silenceLimitMs = 30_000;

/** Returns the bytes of an HTTP request. */
export function requestTo(url: string, body: string, token?: string): Buffer {
  const { pathname, host } = new URL(url);
  const authorization = token === undefined ? '' : `authorization: Bearer ${token}\r\n`;
  return Buffer.from(
    `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\naccept: application/json\r\ncontent-type: application/json\r\n` +
      `${authorization}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Opens a persistent connection that carries one request at a time. */
export async function openConnection(url: string): Promise<Connection> {
  const { hostname, port } = new URL(url);
  const answer = createAnswerReader();
  let pending: PromiseWithResolvers<string | undefined> | undefined;
  let status = '';
  const read = createMessageReader({
    head: (text) => {
      status = text.slice(0, text.indexOf('\r\n'));
    },
    body: answer.take,
    end() {
      const unexpected = answer.finish();
      const current = pending;
      pending = undefined;
      current?.resolve(status.includes(' 200') ? unexpected : `${status}: ${unexpected ?? 'the right answer'}`);
    },
  });
  const buffer = Buffer.allocUnsafeSlow(256 * 1024);
  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    // Reuses one buffer for all chunks. A stream would allocate one for each.
    onread: {
      buffer,
      callback(size) {
        try {
          read(buffer.subarray(0, size));
        } catch (error) {
          socket.destroy(error instanceof Error ? error : new Error(String(error)));
        }
        return true;
      },
    },
  });
  socket.setTimeout(silenceLimitMs, () => socket.destroy(new Error(`${url} is silent for ${silenceLimitMs} ms`)));
  await once(socket, 'connect');
  let failure: Error | undefined;
  socket.on('error', (error) => {
    failure = error;
  });
  socket.on('close', () => {
    failure ??= new Error(`${url} closed the connection`);
    pending?.reject(failure);
  });
  return {
    send(request, right) {
      if (failure) return Promise.reject(failure);
      answer.begin(right);
      pending = Promise.withResolvers();
      socket.write(request);
      return pending.promise;
    },
    [Symbol.dispose]: () => void socket.destroy(),
  };
}
