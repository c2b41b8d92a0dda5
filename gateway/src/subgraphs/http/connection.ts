import { connect, type Socket } from 'node:net';
import { AnswerReader } from './answer-reader.ts';
import type { Answered } from './http-exchange.ts';

/** A request as it is sent. */
export interface WrittenRequest {
  /** A text has only characters of one byte. */
  readonly content: string | Buffer;
  readonly answered: Answered;
}

interface ConnectionOptions {
  readonly host: string;
  readonly port: number;
  /** Maximum length of an answer, in bytes. */
  readonly maxBytes: number;
  /** Called when it has answered a request and can carry another. */
  readonly onIdle: (connection: Connection) => void;
  /** Called once when it is closed. */
  readonly onClosed: (connection: Connection) => void;
}

/** The connection was closed before the answer was whole. */
class ConnectionClosed extends Error {
  readonly code = 'ECONNRESET';
}

/** The other side did not accept the connection in time. */
class ConnectTimeout extends Error {
  readonly code = 'ETIMEDOUT';
}

const connectTimeoutMs = 10_000;

/** Milliseconds for which an idle connection is kept: less than the five seconds after which Node's servers close it. */
const keptMs = 4_000;

/** Time for which a request may be on its way when the other side closes the connection. */
const marginMs = 1_000;

const readBytes = 64 * 1024;

/** On POSIX systems the bytes that are read are passed on before the next are, so one buffer serves all connections. */
const sharedBuffer = Buffer.allocUnsafeSlow(readBytes);
const bufferForReads = (): Buffer => (process.platform === 'win32' ? Buffer.allocUnsafeSlow(readBytes) : sharedBuffer);

/** A kept connection that carries one request at a time, and writes it with one call. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: Socket;
  readonly #connecting: NodeJS.Timeout;
  #request: WrittenRequest | undefined;
  #reader: AnswerReader;
  #staleAt = Number.POSITIVE_INFINITY;
  #failure: Error | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#reader = new AnswerReader(options.maxBytes);
    const { host, port } = options;
    const buffer = bufferForReads();
    const read = (size: number) => {
      this.#read(buffer.subarray(0, size));
      return true;
    };
    this.#socket = connect({ host, port, noDelay: true, keepAlive: true, onread: { buffer, callback: read } });
    this.#connecting = setTimeout(() => this.close(new ConnectTimeout()), connectTimeoutMs);
    this.#socket.on('connect', () => clearTimeout(this.#connecting));
    this.#socket.on('error', (error) => {
      this.#failure ??= error;
    });
    this.#socket.on('close', () => this.#closed());
  }

  /** Sends a request. It must be idle, or new. */
  send(request: WrittenRequest): void {
    this.#request = request;
    this.#reader = new AnswerReader(this.#options.maxBytes);
    this.#socket.ref();
    this.#socket.write(request.content, 'latin1');
  }

  /** True if the other side has closed the idle connection, or may have. */
  isStale(): boolean {
    return !this.#socket.writable || performance.now() >= this.#staleAt;
  }

  close(reason?: Error): void {
    this.#failure ??= reason;
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    // Nobody asked for these bytes.
    if (this.#request === undefined) {
      this.close();
      return;
    }
    try {
      const answer = this.#reader.take(bytes);
      if (answer === undefined) return;
      const { answered } = this.#request;
      this.#request = undefined;
      // An early answer leaves a request that is sent by half.
      if (this.#reader.keepsConnection && this.#socket.writableLength === 0) this.#rest();
      else this.close();
      answered.resolve(answer);
    } catch (error) {
      this.close(error as Error);
    }
  }

  #rest(): void {
    // An idle connection does not keep the process alive.
    this.#socket.unref();
    const { keptForMs = Number.POSITIVE_INFINITY } = this.#reader;
    this.#staleAt = performance.now() + Math.min(keptMs, Math.max(0, keptForMs - marginMs));
    this.#options.onIdle(this);
  }

  #closed(): void {
    clearTimeout(this.#connecting);
    const request = this.#request;
    this.#request = undefined;
    this.#options.onClosed(this);
    if (request === undefined) return;
    const answer = this.#failure ? undefined : this.#reader.end();
    if (answer) request.answered.resolve(answer);
    else request.answered.reject(this.#failure ?? new ConnectionClosed('The other side closed the connection'));
  }
}
