import type { JsonObject } from '../json.ts';
import type { FetchNode } from '../plan/plan.ts';
import { parseResponse } from '../subgraphs/read-response.ts';
import { SubgraphRequestError, type SubgraphResponse } from '../subgraphs/transport.ts';
import type { Execution } from './execution.ts';
import { mergeEntities, mergeRoot } from './merge-answer.ts';
import { recordFailure, spreadFailures } from './record-failure.ts';
import { buildRepresentations } from './representations.ts';
import { requestBody } from './request-body.ts';
import { collectTargets } from './targets.ts';

/** Sends one planned fetch, if there is any object that it is for, and merges the answer. */
export async function runFetch(execution: Execution, fetch: FetchNode): Promise<void> {
  const targets = collectTargets(execution.data, fetch.path);
  if (targets.length === 0) return;
  if (fetch.requires) return runEntityFetch(execution, fetch, targets);
  const answer = await send(execution, fetch, targets, requestBody(fetch, execution.variables));
  if (answer) mergeRoot(execution, fetch, targets, answer);
}

async function runEntityFetch(execution: Execution, fetch: FetchNode, targets: readonly JsonObject[]): Promise<void> {
  const representations = buildRepresentations(execution.environment.types, fetch, targets);
  spreadFailures(execution, fetch, targets, representations.incomplete);
  if (representations.texts.length === 0) return;
  const body = requestBody(fetch, execution.variables, representations.texts);
  const answer = await send(execution, fetch, targets, body);
  if (answer) mergeEntities(execution, fetch, targets, representations, answer);
}

/** Undefined when the request failed, which is then recorded. */
async function send(
  execution: Execution,
  fetch: FetchNode,
  targets: readonly JsonObject[],
  body: string,
): Promise<SubgraphResponse | undefined> {
  const { environment, request } = execution;
  const url = environment.services.get(fetch.service);
  if (url === undefined) throw new Error(`The plan names a subgraph "${fetch.service}" that the supergraph lacks`);
  try {
    const { text } = await environment.transport.send({
      service: fetch.service,
      url,
      body,
      headers: request.headers,
      signal: request.signal,
      retryable: fetch.operationKind === 'query',
      client: request,
    });
    return parseResponse(fetch.service, text);
  } catch (error) {
    if (!(error instanceof SubgraphRequestError)) throw error;
    recordFailure(execution, fetch, targets, error.failure);
    return undefined;
  }
}
