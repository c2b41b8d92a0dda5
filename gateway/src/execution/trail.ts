import type { GraphQLError } from 'graphql';
import type { CompiledParallel, RequestNode } from './compiled-plan.ts';

/**
 * What an execution has been answered so far. What a plan asks next, and at the end the response, follow from nothing
 * but the operation, its variables and the texts that the subgraphs answered with. So an execution that is given the
 * very answers that another one was given walks along its trail: it asks each subgraph itself, and needs neither read
 * nor merge nor write what the other has. The first answer that differs leads to a trail of its own.
 */
export interface Trail {
  /** What requests of the plan ask at this point. */
  readonly requests: Map<RequestNode, RequestText>;
  /** Where the latest answer to a request led. */
  readonly next: Map<RequestNode, Fork>;
  /** Where parts of a plan that ran side by side came together. */
  readonly meetings: Map<CompiledParallel, Meeting>;
  /** At the end of the plan. */
  response?: WrittenData;
  /** Shared by all that leads on from one beginning. */
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

interface Fork {
  readonly text: string | undefined;
  readonly trail: Trail;
}

interface Meeting {
  readonly from: readonly Trail[];
  readonly trail: Trail;
}

export function createTrail(growth: Growth = { isMeasured: false }): Trail {
  growth.isMeasured = false;
  return { requests: new Map(), next: new Map(), meetings: new Map(), growth };
}

/** Where a request's answer leads. Only the latest answer is remembered. */
export function follow(trail: Trail, request: RequestNode, text: string | undefined): Trail {
  const known = trail.next.get(request);
  if (known && known.text === text) return known.trail;
  const fresh = createTrail(trail.growth);
  trail.next.set(request, { text, trail: fresh });
  return fresh;
}

/** Where the trails of a parallel node's children lead together; undefined when one of them was left. */
export function meet(trail: Trail, node: CompiledParallel, ends: readonly (Trail | undefined)[]): Trail | undefined {
  const from = ends.filter((end) => end !== undefined);
  if (from.length < ends.length) return undefined;
  const known = trail.meetings.get(node);
  if (known?.from.every((end, index) => end === from[index])) return known.trail;
  const fresh = createTrail(trail.growth);
  trail.meetings.set(node, { from, trail: fresh });
  return fresh;
}

/** Notes the response to which the trail leads. */
export function arrive(trail: Trail, response: WrittenData): void {
  if (trail.response === response) return;
  trail.response = response;
  trail.growth.isMeasured = false;
}

/** The number of characters that a trail and all that it led to hold. */
export function sizeOf({ requests, next, meetings, response }: Trail): number {
  let size = 500 + 2 * (response?.text.length ?? 0);
  for (const { body } of requests.values()) size += body?.length ?? 0;
  for (const { text, trail } of next.values()) size += (text?.length ?? 0) + sizeOf(trail);
  for (const { trail } of meetings.values()) size += sizeOf(trail);
  return size;
}
