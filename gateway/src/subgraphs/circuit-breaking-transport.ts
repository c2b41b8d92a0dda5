import type { Logger } from 'pino';
import { errorCodes } from '../common/errors.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { type CircuitBreaker, type CircuitOptions, createCircuitBreaker, type Outcome } from './circuit-breaker.ts';
import { SubgraphRequestError, type SubgraphTransport } from './transport.ts';

interface Circuit {
  readonly url: string;
  readonly breaker: CircuitBreaker;
}

/**
 * Stops requests to a subgraph for a while when most recent ones have failed. Only outages and timeouts count as
 * failures, not GraphQL errors. A subgraph with a new address starts with a closed circuit.
 */
export function circuitBreakingTransport(
  transport: SubgraphTransport,
  options: CircuitOptions,
  metrics: Metrics,
  logger: Logger,
): SubgraphTransport {
  const circuits = new Map<string, Circuit>();

  function breakerOf(service: string, url: string): CircuitBreaker {
    const known = circuits.get(service);
    if (known?.url === url) return known.breaker;
    const breaker = createCircuitBreaker(options, (state) => {
      metrics.circuitChanged(service, state);
      logger.warn({ service, circuit: state }, `The circuit of subgraph "${service}" is ${state}`);
    });
    metrics.circuitChanged(service, 'closed');
    circuits.set(service, { url, breaker });
    return breaker;
  }

  return {
    ...transport,
    async send(request) {
      const { service, url } = request;
      const breaker = breakerOf(service, url);
      const permit = breaker.enter();
      if (permit === undefined) throw isOpen(service);
      let outcome: Outcome = 'unknown';
      try {
        const answer = await transport.send(request);
        outcome = 'ok';
        return answer;
      } catch (error) {
        if (error instanceof SubgraphRequestError) outcome = error.condition.isOutage ? 'failed' : 'ok';
        throw error;
      } finally {
        breaker.settle(permit, outcome);
      }
    },
  };
}

function isOpen(service: string): SubgraphRequestError {
  const message = `Subgraph "${service}" fails too often and gets no requests for a while`;
  return new SubgraphRequestError({ message, code: errorCodes.circuitOpen, service });
}
