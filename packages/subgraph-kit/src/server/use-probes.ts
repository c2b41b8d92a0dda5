import type { Plugin } from 'graphql-yoga';
import type { Metrics } from './metrics.ts';

/** Serves `/health` (the process runs), `/readiness` (it can take requests) and `/metrics` (Prometheus text). */
export function useProbes(isReady: () => Promise<boolean>, metrics: Metrics): Plugin {
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const answer = (body: string, status: number, contentType = 'application/json') =>
        endResponse(new fetchAPI.Response(body, { status, headers: { 'content-type': contentType } }));
      if (url.pathname === '/health') answer('{"status":"alive"}', 200);
      else if (url.pathname === '/metrics') answer(await metrics.text(), 200, metrics.contentType);
      else if (url.pathname === '/readiness') {
        const ready = await isReady();
        answer(JSON.stringify({ status: ready ? 'ready' : 'not ready' }), ready ? 200 : 503);
      }
    },
  };
}
