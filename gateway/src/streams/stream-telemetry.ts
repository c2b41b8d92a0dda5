import type { ExecutionResult } from 'graphql';

/** Why a subscription has ended. */
export type SubscriptionEnd =
  /** Its client has left, or has had enough. */
  | 'client'
  /** There are no more events. */
  | 'complete'
  /** A fault of the gateway. */
  | 'error'
  /** The subgraph's stream was lost and could not be restored. */
  | 'lost'
  /** Its client was too slow. */
  | 'slow'
  /** The identity of its client does not hold any more. */
  | 'expired'
  | 'shutdown'
  /** The schema that is served now lacks what it selects. */
  | 'field-gone'
  /** The schema that is served now guards what it selects from its client. */
  | 'unauthorized';

/** What carries a subscription to its client. */
export type StreamTransport = 'websocket' | 'event-stream' | 'reserved-stream' | 'multipart';

/** Hears of the events of subscriptions. */
export interface StreamTelemetry {
  /** An event has come from a subgraph or the bus; once for all who share the stream. */
  eventReceived(): void;
  /** Its response has been made; once for all who share it. */
  eventResolved(): void;
  /** A client's transport has taken a response, so many seconds after its event has come. */
  eventDelivered(lagSeconds: number): void;
  /** An event that somebody was too slow for. */
  eventDropped(): void;
}

const arrivals = new WeakMap<ExecutionResult, number>();

/** Remembers when the event that a response answers has come, by `performance.now()`. */
export function noteArrival(result: ExecutionResult, arrivedAt: number): void {
  arrivals.set(result, arrivedAt);
}

/** For a response that says the same, and more. */
export function copyArrival(from: ExecutionResult, to: ExecutionResult): void {
  const arrivedAt = arrivals.get(from);
  if (arrivedAt !== undefined) arrivals.set(to, arrivedAt);
}

/** Tells that a client's transport has taken a response; one that answers no event has no arrival, and is not counted. */
export function reportDelivered(telemetry: StreamTelemetry, result: ExecutionResult): void {
  const arrivedAt = arrivals.get(result);
  if (arrivedAt !== undefined) telemetry.eventDelivered((performance.now() - arrivedAt) / 1_000);
}
