import type { ExecutionResult } from 'graphql';

/** Reason for a subscription's end. */
export type SubscriptionEnd =
  /** Its client has left or unsubscribed. */
  | 'client'
  /** There are no more events. */
  | 'complete'
  /** A fault of the gateway. */
  | 'error'
  /** The subgraph's stream was lost and could not be restored. */
  | 'lost'
  /** Its client was too slow. */
  | 'slow'
  /** The identity of its client has expired. */
  | 'expired'
  | 'shutdown'
  /** The current schema lacks a selected field. */
  | 'field-gone'
  /** The current schema does not allow its client to read a selected field. */
  | 'unauthorized';

/** Protocol that carries a subscription to its client. */
export type StreamTransport = 'websocket' | 'event-stream' | 'reserved-stream' | 'multipart';

/** Receives the measurements of subscriptions. */
export interface StreamTelemetry {
  /** An event has arrived from a subgraph or the bus; called once for all subscriptions that share the stream. */
  eventReceived(): void;
  /** Its response is complete; called once for all subscriptions that share it. */
  eventResolved(): void;
  /** A client's transport has accepted a response, `lagSeconds` after its event arrived. */
  eventDelivered(lagSeconds: number): void;
  /** An event was dropped for a slow subscriber. */
  eventDropped(): void;
}

const arrivals = new WeakMap<ExecutionResult, number>();

/** Records the arrival time of a response's event, by `performance.now()`. */
export function noteArrival(result: ExecutionResult, arrivedAt: number): void {
  arrivals.set(result, arrivedAt);
}

/** Copies the arrival time to a response that extends another. */
export function copyArrival(from: ExecutionResult, to: ExecutionResult): void {
  const arrivedAt = arrivals.get(from);
  if (arrivedAt !== undefined) arrivals.set(to, arrivedAt);
}

/** Reports that a client's transport has accepted a response. A response without an event is not counted. */
export function reportDelivered(telemetry: StreamTelemetry, result: ExecutionResult): void {
  const arrivedAt = arrivals.get(result);
  if (arrivedAt !== undefined) telemetry.eventDelivered((performance.now() - arrivedAt) / 1_000);
}
