import { gzipSync } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { policyOf } from './page-headers.ts';
import { planViewerTags } from './use-plan-viewer.ts';

export interface StarterQuery {
  readonly query: string;
}

export interface GraphiQLOptions {
  readonly starterQueries: readonly StarterQuery[];
  /** True if it draws the plans of operations. */
  readonly drawsPlans: boolean;
  /** GraphiQL sends headers, and so a token, with server-sent events but not over WebSocket. */
  readonly subscriptionsProtocol: 'WS' | 'SSE';
}

/** Serves GraphiQL to browsers that open the endpoint. The page contains all it needs, so it works offline. */
export function useGraphiQL(graphqlEndpoint: string, options: GraphiQLOptions): Plugin {
  let page: Promise<Page> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (url.pathname !== graphqlEndpoint || request.method !== 'GET') return;
      if (!request.headers.get('accept')?.includes('text/html')) return;
      page ??= renderPage(graphqlEndpoint, options);
      const { html, compressed, policy } = await page;
      const headers = { 'content-type': 'text/html; charset=utf-8', ...policy };
      const takesGzip = request.headers.get('accept-encoding')?.includes('gzip');
      endResponse(
        takesGzip
          ? new fetchAPI.Response(compressed, { headers: { ...headers, 'content-encoding': 'gzip' } })
          : new fetchAPI.Response(html, { headers }),
      );
    },
  };
}

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1" />';

interface Page {
  readonly html: string;
  readonly compressed: Uint8Array<ArrayBuffer>;
  readonly policy: Readonly<Record<string, string>>;
}

/** The page has nine megabytes, so it is rendered lazily, and compressed once for all browsers. */
async function renderPage(
  endpoint: string,
  { starterQueries, drawsPlans, subscriptionsProtocol }: GraphiQLOptions,
): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = {
    title: 'GraphiQL',
    endpoint,
    subscriptionsProtocol,
    ...(starterQueries.length > 0 ? { defaultTabs: [...starterQueries] } : {}),
  };
  // The renderer writes the options into a script unescaped. A `</script>` in a query would end it.
  const written = JSON.stringify(options);
  const html = renderGraphiQL(options)
    .replace(written, () => written.replaceAll('<', '\\u003c'))
    // The editor's grammar logs every directive to the console.
    .replaceAll(',log:"annotation token: $0"', '')
    // It takes a query from its address. A query that is linked to needs its variables, too.
    .replace(
      /(?<=\binitialVariables:)(\w+)(?=,onEditQuery)/,
      'new URL(location.href).searchParams.get("variables")??$1',
    )
    .replace('</head>', () => `${drawsPlans ? planViewerTags : viewport}\n</head>`);
  return { html, compressed: new Uint8Array(gzipSync(html)), policy: policyOf(html) };
}
