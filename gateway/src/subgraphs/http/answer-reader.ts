import { type AnswerBody, bodyAfter } from './answer-body.ts';
import { type AnswerHead, MalformedHttp, parseHead } from './answer-head.ts';
import type { HttpAnswer } from './http-exchange.ts';

/** Longest head of an answer, in bytes. */
const maxHead = 16 * 1024;

const nothing = Buffer.alloc(0);

/** Reads the answer to one request from the bytes of a connection. */
export class AnswerReader {
  readonly #maxBytes: number;
  /** The beginning of a head whose end has not arrived. */
  #begun: Buffer = nothing;
  #head: AnswerHead | undefined;
  #body: AnswerBody | undefined;
  #hasMore = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Takes the next bytes, which it does not keep. Returns the answer if it is whole. */
  take(bytes: Buffer): HttpAnswer | undefined {
    let rest = bytes;
    while (this.#body === undefined) {
      const behind = this.#takeHead(rest);
      if (behind === undefined) return undefined;
      rest = behind;
    }
    this.#hasMore = this.#body.take(rest, 0) < rest.length;
    return this.#body.isWhole ? this.#answer() : undefined;
  }

  /** Takes the end of the connection. Returns the answer if that makes it whole. */
  end(): HttpAnswer | undefined {
    return this.#body?.mayEndWithConnection ? this.#answer() : undefined;
  }

  /** True if the connection can carry another request after this answer. */
  get keepsConnection(): boolean {
    return this.#head?.keepsConnection === true && !this.#hasMore;
  }

  /** Milliseconds for which the other side keeps the connection after this answer, if it tells. */
  get keptForMs(): number | undefined {
    const [, seconds] = /\btimeout=(\d{1,6})/i.exec(String(this.#head?.headers['keep-alive'] ?? '')) ?? [];
    return seconds === undefined ? undefined : Number(seconds) * 1_000;
  }

  /** Takes the head of an answer. Returns the bytes behind it; undefined if its end has not arrived. */
  #takeHead(bytes: Buffer): Buffer | undefined {
    const known = this.#begun.length === 0 ? bytes : Buffer.concat([this.#begun, bytes]);
    const end = known.indexOf('\r\n\r\n', 0, 'latin1');
    if (end > maxHead || (end < 0 && known.length > maxHead))
      throw new MalformedHttp('The head of an answer is too long');
    this.#begun = end < 0 ? Buffer.from(known) : nothing;
    if (end < 0) return undefined;
    const head = parseHead(known.toString('latin1', 0, end));
    // Nobody asked for another protocol.
    if (head.status === 101 || head.status < 100) throw new MalformedHttp('Unexpected status');
    // Heads below 200 announce the one that answers.
    if (head.status >= 200) {
      this.#head = head;
      this.#body = bodyAfter(head, this.#maxBytes);
    }
    return known.subarray(end + 4);
  }

  #answer(): HttpAnswer {
    if (!this.#head || !this.#body) throw new Error('An answer without a head is whole');
    const { status, headers } = this.#head;
    return { status, headers, body: this.#body.bytes() };
  }
}
