import type { Plugin } from 'graphql-yoga';

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>GraphQL gateway</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style>
<h1>GraphQL gateway</h1>
<p>One endpoint for the whole graph: <a href="/graphql">/graphql</a>. A browser gets GraphiQL there; programs send
POST requests with JSON, and subscribe over WebSocket (graphql-transport-ws) or server-sent events.</p>
<ul>
<li><a href="/health">/health</a>: the process is alive</li>
<li><a href="/readiness">/readiness</a>: it can be sent requests</li>
<li><a href="/metrics">/metrics</a>: Prometheus metrics</li>
</ul>
</html>
`;

/** A short page at `/` that says what is where. */
export function useLandingPage(): Plugin {
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      if (url.pathname !== '/' || request.method !== 'GET') return;
      endResponse(new fetchAPI.Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    },
  };
}
