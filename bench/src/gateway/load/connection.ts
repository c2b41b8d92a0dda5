import { once } from 'node:events';
import { connect } from 'node:net';
import { createMessageReader } from '../message-reader.ts';
import type { AnswerReader } from './answer-check.ts';

export interface Connection extends Disposable {
  /**
   * Sends the request and waits for its answer. Resolves to the answer's text when it is not what was expected. Rejects
   * when the connection ends, or nothing comes for half a minute.
   */
  ask(): Promise<string | undefined>;
}

const silenceLimitMs = 30_000;

/** One connection that is kept open and carries one request at a time. */
export async function openConnection(url: string, body: string, answer: AnswerReader): Promise<Connection> {
  const { hostname, port, pathname, host } = new URL(url);
  const request = Buffer.from(
    `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\naccept: application/json\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  let asked: PromiseWithResolvers<string | undefined> | undefined;
  let status = '';
  const read = createMessageReader({
    head: (text) => {
      status = text.slice(0, text.indexOf('\r\n'));
    },
    body: answer.take,
    end() {
      const unexpected = answer.finish();
      const waiting = asked;
      asked = undefined;
      waiting?.resolve(status.includes(' 200') ? unexpected : `${status}: ${unexpected ?? 'the expected answer'}`);
    },
  });
  const buffer = Buffer.allocUnsafeSlow(256 * 1024);
  const socket = connect({
    host: hostname,
    port: Number(port),
    noDelay: true,
    // One piece of memory for everything that arrives: a stream's would be new for every chunk.
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
    asked?.reject(failure);
  });
  return {
    ask() {
      if (failure) return Promise.reject(failure);
      asked = Promise.withResolvers();
      socket.write(request);
      return asked.promise;
    },
    [Symbol.dispose]: () => void socket.destroy(),
  };
}
