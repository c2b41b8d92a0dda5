/** Functions that are called for each HTTP/1.1 message of a connection, in this order. */
export interface MessageHandler {
  /** Receives the start line and the headers, without the empty line after them. */
  head(text: string): void;
  /** Receives a part of the body. The buffer may be reused after this returns. */
  body(buffer: Buffer, start: number, end: number): void;
  end(): void;
}

const nothing = Buffer.alloc(0);

/**
 * Creates a reader of the messages of one connection. It does far less than node:http, so that the load and the
 * subgraphs cost little: it reads bodies with a length or in chunks, and no protocol upgrades. Throws for an answer
 * with neither a length nor chunks, and for a chunk without a size.
 */
export function createMessageReader(handler: MessageHandler): (chunk: Buffer) => void {
  let expected: 'head' | 'body' | 'chunk size' | 'chunk' | 'chunk end' | 'trailer' = 'head';
  let unread = nothing;
  let left = 0;

  function finish(): void {
    expected = 'head';
    handler.end();
  }

  function readHead(text: string): void {
    handler.head(text);
    if (/\r\ntransfer-encoding: *chunked/i.test(text)) {
      expected = 'chunk size';
      return;
    }
    const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
    if (length === undefined && text.startsWith('HTTP/')) throw new Error(`An answer has no length: ${text}`);
    left = Number(length ?? 0);
    expected = 'body';
    if (left === 0) finish();
  }

  function readLine(line: string): void {
    if (expected === 'chunk size') {
      left = Number.parseInt(line, 16);
      if (Number.isNaN(left)) throw new Error(`A chunk has no size: ${line}`);
      expected = left === 0 ? 'trailer' : 'chunk';
    } else if (expected === 'chunk end') {
      expected = 'chunk size';
    } else if (line === '') {
      finish();
    }
  }

  function readBody(buffer: Buffer, start: number): number {
    const end = Math.min(buffer.length, start + left);
    handler.body(buffer, start, end);
    left -= end - start;
    if (left > 0) return end;
    if (expected === 'chunk') expected = 'chunk end';
    else finish();
    return end;
  }

  return (chunk) => {
    const buffer = unread.length > 0 ? Buffer.concat([unread, chunk]) : chunk;
    unread = nothing;
    let at = 0;
    while (at < buffer.length) {
      if (expected === 'body' || expected === 'chunk') {
        at = readBody(buffer, at);
        continue;
      }
      const separator = expected === 'head' ? '\r\n\r\n' : '\r\n';
      const found = buffer.indexOf(separator, at, 'latin1');
      if (found < 0) {
        unread = Buffer.from(buffer.subarray(at));
        return;
      }
      const text = buffer.toString('latin1', at, found);
      at = found + separator.length;
      if (expected === 'head') readHead(text);
      else readLine(text);
    }
  };
}
