import type { SubgraphFailure } from '../common/errors.ts';
import { SubgraphRequestError } from '../subgraphs/transport.ts';
import type { RequestNode } from './compiled-plan.ts';
import { prepareEntityRequest } from './entity-request.ts';
import type { Execution } from './execution.ts';
import { afterAnswer, type Memo, type RequestText } from './memo.ts';
import type { PreparedRequest, Question } from './prepared-request.ts';
import { prepareRootRequest } from './root-request.ts';
import { sendFetch } from './send-fetch.ts';

/** Thrown if this execution's data does not lead to the requests in the memo. */
export class MemoMismatch extends Error {}

/**
 * Sends a request and reads the answer; with a memo, only when the data is needed. Records a failure in the execution,
 * which continues without a memo. Rejects only when the client has left, or with `MemoMismatch`.
 */
export async function runRequest(
  execution: Execution,
  node: RequestNode,
  memo: Memo | undefined,
): Promise<Memo | undefined> {
  const { mutation } = execution;
  const isMutation = mutation !== undefined && node.kind === 'root' && node.operationKind === 'mutation';
  if (isMutation && mutation.isOver()) return undefined;
  const end = await makeRequest(execution, node, memo);
  if (isMutation) mutation.answered(node);
  if (execution.deferral) {
    for (const { id } of node.kind === 'root' ? [node] : node.fetches) execution.deferral.fetched(id);
  }
  return end;
}

async function makeRequest(execution: Execution, node: RequestNode, memo: Memo | undefined): Promise<Memo | undefined> {
  const known = memo?.requests.get(node);
  const prepared = known ? undefined : prepare(execution, node);
  const request = known ?? requestText(prepared);
  memo?.requests.set(node, request);
  const received = await send(execution, node, request);
  if (memo && isPlain(received)) {
    execution.steps.push({ node, request, text: received, prepared });
    return afterAnswer(memo, node, received);
  }
  // An execution that followed the memo has not merged the data that the request was created from.
  catchUp(execution);
  const own = prepared ?? prepareAs(request, execution, node);
  await take(execution, node, own, received);
  own.merge();
  return undefined;
}

/** Merges the answers that arrived while the execution followed a memo. */
export function catchUp(execution: Execution): void {
  for (const { node, request, text, prepared } of execution.steps.splice(0)) {
    const own = prepared ?? prepareAs(request, execution, node);
    if (text !== undefined && read(own, text).length > 0) throw new MemoMismatch();
    own.merge();
  }
}

function prepare(execution: Execution, node: RequestNode): PreparedRequest {
  catchUp(execution);
  return prepareNow(execution, node);
}

function prepareNow(execution: Execution, node: RequestNode): PreparedRequest {
  return node.kind === 'root' ? prepareRootRequest(execution, node) : prepareEntityRequest(execution, node);
}

/** If subgraphs contradict each other, the data can depend on the order of answers. Then the memo is not valid. */
function prepareAs(request: RequestText, execution: Execution, node: RequestNode): PreparedRequest {
  const prepared = prepareNow(execution, node);
  if (prepared.body !== request.body) throw new MemoMismatch();
  return prepared;
}

function requestText({ body, entities, objects }: RequestText = {}): RequestText {
  return { body, entities, objects };
}

type Received = string | SubgraphFailure | undefined;

/** Returns true if the memo can be used further. Unusual answers are rare, and not worth remembering. */
function isPlain(received: Received): received is string | undefined {
  return received === undefined || (typeof received === 'string' && received.startsWith('{"data":{'));
}

async function send(execution: Execution, node: RequestNode, request: RequestText): Promise<Received> {
  const { body, entities } = request;
  if (body === undefined) return undefined;
  const timer = execution.trace?.requestBegins(node, request);
  const retryable = node.kind === 'entities' || node.operationKind === 'query';
  try {
    const answer = await sendFetch(execution, { service: node.service, body, retryable, entities });
    timer?.answered(answer);
    return answer.text;
  } catch (error) {
    if (!(error instanceof SubgraphRequestError)) throw error;
    timer?.failed(error.failure);
    return error.failure;
  }
}

async function take(execution: Execution, node: RequestNode, question: Question, received: Received): Promise<void> {
  if (received === undefined) return;
  if (typeof received !== 'string') return question.fail(received);
  const again = read(question, received);
  if (again.length === 0) return;
  await Promise.all(again.map(async (part) => take(execution, node, part, await send(execution, node, part))));
}

function read(question: Question, text: string): readonly Question[] {
  try {
    return question.read(text);
  } catch (error) {
    if (!(error instanceof SubgraphRequestError)) throw error;
    question.fail(error.failure);
    return [];
  }
}
