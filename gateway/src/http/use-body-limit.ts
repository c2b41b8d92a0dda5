import type { Plugin } from 'graphql-yoga';
import { errorCodes, gatewayError } from '../errors.ts';

/**
 * Refuses longer request bodies than `maxBytes`. A body with an announced length, which is what nearly all clients
 * send, is not looked at: HTTP itself holds it to its length. Must stand behind all that reads requests.
 */
export function useBodyLimit(maxBytes: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const announced = request.headers.get('content-length');
      if (announced !== null) {
        if (!/^\d+$/.test(announced)) throw badLength();
        if (Number(announced) > maxBytes) throw tooLarge(maxBytes);
        return;
      }
      const { body } = request;
      if (!requestParser || !body) return;
      setRequestParser(async ({ url, method, headers, signal }) =>
        requestParser(new fetchAPI.Request(url, { method, headers, signal, body: await readBounded(body, maxBytes) })),
      );
    },
  };
}

async function readBounded(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    // What is left stays unread: cancelling it would close the connection before the client has the answer.
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
