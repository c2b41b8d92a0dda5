import type { GraphQLError } from 'graphql';
import type { CompiledParallel, RequestNode } from './compiled-plan.ts';

/**
 * Remembers what executions of one plan were answered. What a plan asks next, and at the end the response, follow from
 * the operation, its variables and the texts that the subgraphs answered with, and from nothing else. So an execution
 * that gets the same texts as an earlier one follows its memo: it asks each subgraph itself, but need not parse, merge
 * or write what the earlier one has. At the first answer that differs it goes on with a memo of its own.
 */
export interface Memo {
  /** What requests of the plan ask at this point. */
  readonly requests: Map<RequestNode, RequestText>;
  /** The memo after the latest answer to a request. */
  readonly answers: Map<RequestNode, AfterAnswer>;
  /** The memo after parts of a plan that ran side by side. */
  readonly joins: Map<CompiledParallel, AfterParallel>;
  /** At the end of the plan. */
  response?: WrittenData;
  /** Shared by all memos of one plan and its variables. */
  readonly growth: Growth;
}

export interface Growth {
  /** Whether nothing was added since its size was measured. */
  isMeasured: boolean;
}

/** What a request says; the same whoever makes it. */
export interface RequestText {
  /** Undefined when there is nothing to ask. */
  readonly body?: string;
  /** How many entities it asks about; absent for root fields. */
  readonly entities?: number;
  /** How many objects of the response those are for; counted only where it is told. */
  readonly objects?: number;
}

export interface WrittenData {
  readonly text: string;
  /** The whole response as bytes, once somebody has asked for them. */
  bytes?: Buffer;
  readonly errors: readonly GraphQLError[];
}

interface AfterAnswer {
  readonly text: string | undefined;
  readonly memo: Memo;
}

interface AfterParallel {
  readonly from: readonly Memo[];
  readonly memo: Memo;
}

export function createMemo(growth: Growth = { isMeasured: false }): Memo {
  growth.isMeasured = false;
  return { requests: new Map(), answers: new Map(), joins: new Map(), growth };
}

/** The memo after a request's answer. Only the latest answer is remembered. */
export function afterAnswer(memo: Memo, request: RequestNode, text: string | undefined): Memo {
  const known = memo.answers.get(request);
  if (known && known.text === text) return known.memo;
  const fresh = createMemo(memo.growth);
  memo.answers.set(request, { text, memo: fresh });
  return fresh;
}

/** The memo after all children of a parallel node; undefined when one of them has none. */
export function afterParallel(
  memo: Memo,
  node: CompiledParallel,
  ends: readonly (Memo | undefined)[],
): Memo | undefined {
  const from = ends.filter((end) => end !== undefined);
  if (from.length < ends.length) return undefined;
  const known = memo.joins.get(node);
  if (known?.from.every((end, index) => end === from[index])) return known.memo;
  const fresh = createMemo(memo.growth);
  memo.joins.set(node, { from, memo: fresh });
  return fresh;
}

/** Remembers the response. */
export function rememberResponse(memo: Memo, response: WrittenData): void {
  if (memo.response === response) return;
  memo.response = response;
  memo.growth.isMeasured = false;
}

/** The number of characters that a memo and all after it hold. */
export function sizeOf({ requests, answers, joins, response }: Memo): number {
  let size = 500 + 2 * (response?.text.length ?? 0);
  for (const { body } of requests.values()) size += body?.length ?? 0;
  for (const { text, memo } of answers.values()) size += (text?.length ?? 0) + sizeOf(memo);
  for (const { memo } of joins.values()) size += sizeOf(memo);
  return size;
}
