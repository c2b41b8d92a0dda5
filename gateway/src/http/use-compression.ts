import type { Plugin } from 'graphql-yoga';
import type { Compress } from './compression.ts';

/** Bodies that come in one piece. What is compressed already, or a stream, stays as it is. */
const compressible = /^(application\/(graphql-response\+)?json|text\/(html|plain|css|javascript))\b/;

/** Compresses the answers of those who take that. Must stand behind all that adds to answers. */
export function useCompression(compress: Compress): Plugin {
  return {
    async onResponse({ request, response, setResponse, fetchAPI }) {
      if (!compressible.test(response.headers.get('content-type') ?? '')) return;
      // Also when this one is not compressed: others, who ask otherwise, would get it from a cache.
      response.headers.append('vary', 'Accept-Encoding');
      const accepted = request.headers.get('accept-encoding');
      if (accepted === null || request.method === 'HEAD' || response.headers.has('content-encoding')) return;
      const { status, headers } = response;
      const plain = await response.bytes();
      const compressed = await compress(plain, accepted);
      if (compressed) {
        headers.set('content-encoding', compressed.coding);
        headers.set('content-length', String(compressed.bytes.length));
      }
      setResponse(new fetchAPI.Response(compressed?.bytes ?? plain, { status, headers }));
    },
  };
}
