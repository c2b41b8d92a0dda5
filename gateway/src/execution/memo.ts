import type { GraphQLError } from 'graphql';
import type { CompiledParallel, RequestNode } from './compiled-plan.ts';

/**
 * Remembers the answers that executions of one plan have received. The plan's next requests, and the response at the
 * end, depend only on the operation, its variables and the texts of the subgraphs' answers. So an execution that
 * receives the same texts as an earlier one follows its memo: it still sends each request, but need not parse, merge or
 * write the same answers again. At the first answer that differs it continues with a new memo.
 */
export interface Memo {
  /** The plan's requests at this point. */
  readonly requests: Map<RequestNode, RequestText>;
  /** The memo after the latest answer to a request. */
  readonly answers: Map<RequestNode, AfterAnswer>;
  /** The memo after parts of a plan that ran at the same time. */
  readonly joins: Map<CompiledParallel, AfterParallel>;
  /** Present at the end of the plan. */
  response?: WrittenData;
  /** Shared by all memos of one plan and its variables. */
  readonly growth: Growth;
}

export interface Growth {
  /** True if nothing was added since the size was measured. */
  isMeasured: boolean;
}

/** Text of a request. It is the same for every client. */
export interface RequestText {
  /** Undefined if there is nothing to request. */
  readonly body?: string;
  /** Number of entities in the request; absent for root fields. */
  readonly entities?: number;
  /** Number of objects in the response that need those entities. Counted only for clients that want an explanation. */
  readonly objects?: number;
}

export interface WrittenData {
  readonly text: string;
  /** The whole response as bytes. Created when it is first needed. */
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

/** Returns the memo after a request's answer. Only the latest answer is remembered. */
export function afterAnswer(memo: Memo, request: RequestNode, text: string | undefined): Memo {
  const known = memo.answers.get(request);
  if (known && known.text === text) return known.memo;
  const fresh = createMemo(memo.growth);
  memo.answers.set(request, { text, memo: fresh });
  return fresh;
}

/** Returns the memo after all children of a parallel node; undefined if a child has none. */
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

/** Returns the number of characters in a memo and all memos after it. */
export function sizeOf({ requests, answers, joins, response }: Memo): number {
  let size = 500 + 2 * (response?.text.length ?? 0);
  for (const { body } of requests.values()) size += body?.length ?? 0;
  for (const { text, memo } of answers.values()) size += (text?.length ?? 0) + sizeOf(memo);
  for (const { memo } of joins.values()) size += sizeOf(memo);
  return size;
}
