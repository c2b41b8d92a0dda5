import type { Plugin } from 'graphql-yoga';
import { policyOf } from './page-headers.ts';

const neutralPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>GraphQL gateway</title>
<link rel="icon" href="/favicon.ico">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}</style>
<h1>GraphQL gateway</h1>
<p>One endpoint for the whole graph: <a href="/graphql">/graphql</a>. A browser gets GraphiQL there; programs send
POST requests with JSON, and subscribe over WebSocket (graphql-transport-ws) or server-sent events.</p>
<ul>
<li><a href="/health">/health</a>: the process is alive, and which version it is</li>
<li><a href="/readiness">/readiness</a>: it can be sent requests</li>
<li><a href="/metrics">/metrics</a>: Prometheus metrics</li>
</ul>
</html>
`;

/** Icon of a few connected nodes. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6e75"/>
<path d="M9 10 23 12 17 23Z" fill="none" stroke="#fff" stroke-width="2"/>
<g fill="#fff"><circle cx="9" cy="10" r="4"/><circle cx="23" cy="12" r="4"/><circle cx="17" cy="23" r="4"/></g></svg>
`;

/** Serves a page, by default a short list of the gateway's URLs, and an icon. */
export function useLandingPage(path: string, page = neutralPage): Plugin {
  const files: Readonly<Record<string, [text: string, headers: Record<string, string>]>> = {
    [path]: [page, { 'content-type': 'text/html; charset=utf-8', ...policyOf(page) }],
    '/favicon.ico': [icon, { 'content-type': 'image/svg+xml' }],
  };
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      const file = files[url.pathname];
      if (!file || request.method !== 'GET') return;
      endResponse(new fetchAPI.Response(file[0], { headers: file[1] }));
    },
  };
}
