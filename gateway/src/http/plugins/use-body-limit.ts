import type { Plugin } from 'graphql-yoga';
import { decodeBody, UndecodableBody } from '../../common/content-coding.ts';
import { errorCodes, gatewayError } from '../../common/errors.ts';

/**
 * Refuses request bodies longer than `maxBytes`, and decompresses bodies, which must not become longer either. A plain
 * body with a content-length, which nearly all clients send, is not counted: HTTP itself enforces that length. Register
 * it after every plugin that reads requests.
 */
export function useBodyLimit(maxBytes: number): Plugin {
  return {
    onRequestParse({ request: { headers, body }, requestParser, setRequestParser, fetchAPI }) {
      const announced = headers.get('content-length');
      const encoding = headers.get('content-encoding');
      if (announced !== null && !/^\d+$/.test(announced)) throw badLength();
      if (Number(announced) > maxBytes) throw tooLarge(maxBytes);
      if (!requestParser || !body || (announced !== null && encoding === null)) return;
      setRequestParser(async ({ url, method, headers, signal }) => {
        const plain = await readPlain(body, encoding, maxBytes);
        return requestParser(new fetchAPI.Request(url, { method, headers, signal, body: plain }));
      });
    },
  };
}

/** Returns a body without its encoding. Rejects with an error for the client, also if it is longer than `maxBytes`. */
export async function readPlain(
  body: ReadableStream<Uint8Array>,
  encoding: string | null,
  maxBytes: number,
): Promise<NonSharedBuffer> {
  const sent = await readBounded(body, maxBytes);
  return encoding === null ? sent : decode(sent, encoding, maxBytes);
}

async function decode(body: NonSharedBuffer, encoding: string, maxBytes: number): Promise<NonSharedBuffer> {
  try {
    return await decodeBody(body, encoding, maxBytes);
  } catch (error) {
    if (!(error instanceof UndecodableBody)) throw error;
    if (error.reason === 'too long') throw tooLarge(maxBytes);
    const status = error.reason === 'unknown coding' ? 415 : 400;
    throw gatewayError(errorCodes.badRequest, error.message, { status });
  }
}

async function readBounded(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<NonSharedBuffer> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    // The rest stays unread: cancelling the body would close the connection before the client has the answer.
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number) {
  return gatewayError(errorCodes.requestTooLarge, `The request body is longer than ${maxBytes} bytes`, { status: 413 });
}

function badLength() {
  return gatewayError(errorCodes.badRequest, 'The content-length header is not a number', { status: 400 });
}
