import { version } from '@sophia/settings';
import type { Plugin } from 'graphql-yoga';
import type { Scraped } from '../../telemetry/metrics.ts';
import { isFromThisMachine } from '../protocol/is-from-this-machine.ts';

/**
 * Serves three probes. `/health`: the gateway is alive, with its version. `/readiness`: it accepts requests.
 * `/metrics`: Prometheus text about all tenants, and so for this machine only; undefined if it is served elsewhere.
 */
export function useProbes(isReady: () => boolean, metrics: Scraped | undefined): Plugin {
  return {
    async onRequest({ request, url, serverContext, endResponse, fetchAPI }) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const answer = (body: string, status: number, contentType: string) =>
        endResponse(new fetchAPI.Response(body, { status, headers: { 'content-type': contentType } }));
      if (url.pathname === '/health') answer(JSON.stringify({ status: 'alive', version }), 200, 'application/json');
      else if (url.pathname === '/metrics') {
        if (metrics && isFromThisMachine(serverContext)) answer(await metrics.text(), 200, metrics.contentType);
      } else if (url.pathname === '/readiness') {
        const ready = isReady();
        answer(JSON.stringify({ status: ready ? 'ready' : 'not ready' }), ready ? 200 : 503, 'application/json');
      }
    },
  };
}
