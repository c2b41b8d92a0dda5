import type { Plugin } from 'graphql-yoga';
import type { Compress } from './compression.ts';

/** Content types of single bodies. Streams and compressed content stay as they are. */
const compressible = /^(application\/(graphql-response\+)?json|text\/(html|plain|css|javascript))\b/;

/** Compresses answers for clients that accept it. Register it after every plugin that changes answers. */
export function useCompression(compress: Compress): Plugin {
  return {
    async onResponse({ request, response, setResponse, fetchAPI }) {
      if (!compressible.test(response.headers.get('content-type') ?? '')) return;
      // Set on uncompressed answers too: a cache would serve them to clients with other Accept-Encoding headers.
      if (!response.headers.get('vary')?.includes('Accept-Encoding'))
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
