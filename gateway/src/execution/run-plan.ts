import type { SubgraphFailure } from '../common/errors.ts';
import { SubgraphRequestError } from '../subgraphs/transport.ts';
import type { DeferredParts, RequestGraph, RequestNode } from './compiled-plan.ts';
import { prepareEntityRequest } from './entity-request.ts';
import type { Execution } from './execution.ts';
import type { Repetition, RequestText } from './memo.ts';
import type { PreparedRequest, Question } from './prepared-request.ts';
import { prepareRootRequest } from './root-request.ts';
import { sendFetch } from './send-fetch.ts';

/** Thrown if this execution's data does not lead to the requests in the memo. */
export class MemoMismatch extends Error {}

interface Sent {
  readonly node: RequestNode;
  readonly request: RequestText;
  /** Absent if an earlier run prepared the request. */
  readonly prepared?: PreparedRequest;
}

/** An answer, the reason why there is none, or undefined if there was nothing to request. */
type Received = string | SubgraphFailure | undefined;

/**
 * Runs a plan to its end: each step begins when those that it waits for have ended. Records a failed request in the
 * execution and continues; rejects only when the client has left, or with `MemoMismatch`.
 */
export function runPlan(execution: Execution, { steps }: RequestGraph, repetition?: Repetition): Promise<void> {
  return new Promise((resolve, reject) => {
    const waitsFor = steps.map((step) => step.waitsFor);
    let left = steps.length;
    let hasFailed = false;
    /** Answers that an earlier run received as well, in the order of arrival. Merged only if a later one differs. */
    let unmerged: { readonly sent: Sent; readonly text: string | undefined }[] = [];

    if (left === 0) resolve();
    try {
      for (const [index, step] of steps.entries()) if (step.waitsFor === 0) begin(index);
    } catch (error) {
      fail(error);
    }

    function begin(index: number): void {
      const node = steps[index]?.node;
      if (node === undefined || hasFailed) return;
      if (node.kind === 'defer') startParts(node);
      if (node.kind === 'defer' || (isMutation(node) && execution.mutation?.isOver())) end(index);
      else ask(index, node);
    }

    function ask(index: number, node: RequestNode): void {
      const known = repetition?.requestOf(index);
      const prepared = known ? undefined : prepare(execution, node);
      const sent = { node, request: known ?? prepared ?? {}, prepared };
      if (sent.request.body === undefined) arrive(index, sent, undefined);
      else {
        send(execution, node, sent.request)
          .then((received) => arrive(index, sent, received))
          .catch(fail);
      }
    }

    function startParts({ parts }: DeferredParts): void {
      if (!execution.deferral) throw new Error('A plan with deferred parts was run for a single answer');
      for (const part of parts) {
        execution.deferral.start(part, async () => {
          // Its errors belong to its own payload.
          const own: Execution = { ...execution, errors: [] };
          if (part.graph) await runPlan(own, part.graph);
          return own;
        });
      }
    }

    function arrive(index: number, sent: Sent, received: Received): Promise<void> | undefined {
      if (hasFailed) return undefined;
      if (repetition) {
        if (!isPlain(received)) repetition.stop();
        else if (repetition.isRepeated(index, sent.request, received)) {
          unmerged.push({ sent, text: received });
          finish(index, sent.node);
          return undefined;
        }
        // The data that this request was created from is not merged yet.
        catchUp();
      }
      const question = prepared(execution, sent);
      const again = take(question, received);
      const merge = () => {
        question.merge();
        finish(index, sent.node);
      };
      if (again.length > 0) return Promise.all(again.map((part) => askAgain(execution, sent.node, part))).then(merge);
      merge();
      return undefined;
    }

    function catchUp(): void {
      const missed = unmerged;
      unmerged = [];
      for (const { sent, text } of missed) {
        const question = prepared(execution, sent);
        if (take(question, text).length > 0) throw new MemoMismatch();
        question.merge();
      }
    }

    function finish(index: number, node: RequestNode): void {
      if (node.kind === 'root' && isMutation(node)) execution.mutation?.answered(node);
      if (execution.deferral) {
        for (const { id } of node.kind === 'root' ? [node] : node.fetches) execution.deferral.fetched(id);
      }
      end(index);
    }

    function end(index: number): void {
      for (const next of steps[index]?.next ?? []) {
        const waits = (waitsFor[next] ?? 0) - 1;
        waitsFor[next] = waits;
        if (waits === 0) begin(next);
      }
      left -= 1;
      if (left === 0) resolve();
    }

    function fail(reason: unknown): void {
      hasFailed = true;
      reject(reason);
    }
  });
}

function isMutation(node: RequestNode): boolean {
  return node.kind === 'root' && node.operationKind === 'mutation';
}

function prepare(execution: Execution, node: RequestNode): PreparedRequest {
  return node.kind === 'root' ? prepareRootRequest(execution, node) : prepareEntityRequest(execution, node);
}

/** If subgraphs contradict each other, the data can depend on the order of answers. Then the memo is not valid. */
function prepared(execution: Execution, { node, request, prepared }: Sent): PreparedRequest {
  if (prepared) return prepared;
  const own = prepare(execution, node);
  if (own.body !== request.body) throw new MemoMismatch();
  return own;
}

/** Returns true if the answer can be remembered. Unusual answers are rare, and not worth remembering. */
function isPlain(received: Received): received is string | undefined {
  return received === undefined || (typeof received === 'string' && received.startsWith('{"data":{'));
}

function send(
  execution: Execution,
  node: RequestNode,
  { body = '', entities, objects }: RequestText,
): Promise<Received> {
  const timer = execution.trace?.requestBegins(node, { entities, objects });
  const retryable = node.kind === 'entities' || node.operationKind === 'query';
  return sendFetch(execution, { service: node.service, body, retryable, entities }).then(
    (answer) => {
      timer?.answered(answer);
      return answer.text;
    },
    (error: unknown) => {
      if (!(error instanceof SubgraphRequestError)) throw error;
      timer?.failed(error.failure);
      return error.failure;
    },
  );
}

async function askAgain(execution: Execution, node: RequestNode, question: Question): Promise<void> {
  const again = take(question, await send(execution, node, question));
  await Promise.all(again.map((part) => askAgain(execution, node, part)));
}

/** Reads an answer. Returns the questions to ask again, each in its own request. */
function take(question: Question, received: Received): readonly Question[] {
  if (received === undefined) return [];
  if (typeof received !== 'string') {
    question.fail(received);
    return [];
  }
  try {
    return question.read(received);
  } catch (error) {
    if (!(error instanceof SubgraphRequestError)) throw error;
    question.fail(error.failure);
    return [];
  }
}
