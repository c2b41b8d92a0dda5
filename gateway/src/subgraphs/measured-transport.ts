import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import { refusedSignature } from './refused-signature.ts';
import { SubgraphRequestError, type SubgraphTransport } from './transport.ts';

/** Counts every subgraph request by service and outcome, and logs the cause of each failure. */
export function measuredTransport(transport: SubgraphTransport, metrics: Metrics, logger: Logger): SubgraphTransport {
  const logFailure = (error: unknown, service: string, headers: Readonly<Record<string, string>>) => {
    if (!(error instanceof SubgraphRequestError)) return;
    logger.warn({ service, requestId: headers['x-request-id'], code: error.failure.code, err: error }, error.message);
  };
  return {
    async send(request) {
      metrics.subgraphRequestStarted(request.service);
      const startedAt = performance.now();
      let outcome = 'aborted';
      let bytes = 0;
      try {
        const answer = await transport.send(request);
        outcome = 'ok';
        const refused = refusedSignature(request.service, answer);
        if (refused) logger.error({ service: request.service, requestId: request.headers['x-request-id'] }, refused);
        bytes = Buffer.byteLength(answer.text);
        return answer;
      } catch (error) {
        if (error instanceof SubgraphRequestError) outcome = error.failure.code;
        logFailure(error, request.service, request.headers);
        throw error;
      } finally {
        metrics.subgraphRequestEnded(request.service, outcome, (performance.now() - startedAt) / 1_000, bytes);
      }
    },
    async *subscribe(subscription) {
      try {
        yield* transport.subscribe(subscription);
      } catch (error) {
        logFailure(error, subscription.service, subscription.headers);
        throw error;
      }
    },
    dispose: () => transport.dispose(),
  };
}
