import { randomUUID } from 'node:crypto';
import type { Identity } from '../../identity/identity.ts';
import { createReservedStream, type ReservedStream } from './reserved-stream.ts';
import { createSubscriptionPlaces, type SubscriptionLimits } from './subscription-places.ts';

/** The reserved streams of all clients. */
export interface Reservations {
  /** Returns the token of a new stream, or the reason why there is none. */
  reserve(owner: Identity): { readonly token: string } | { readonly refused: string };
  get(token: string): ReservedStream | undefined;
  /** Returns the stream for the client that reads it; undefined if it does not exist or is already read. */
  connect(token: string): AsyncIterator<Buffer, undefined> | undefined;
  /** Accepts no new streams, and ends each stream when its operations have ended. */
  drain(): void;
}

/** Milliseconds after which a reservation expires if the client does not read it. */
const unclaimedMs = 30_000;

export function createReservations(limits: SubscriptionLimits): Reservations {
  const places = createSubscriptionPlaces(limits);
  const streams = new Map<string, { readonly stream: ReservedStream; readonly unclaimed: NodeJS.Timeout }>();
  let isDraining = false;

  return {
    reserve(owner) {
      if (isDraining) return { refused: 'The gateway is shutting down' };
      const place = places.take(owner);
      if ('refused' in place) return place;
      const token = randomUUID();
      const stream = createReservedStream(owner, () => {
        clearTimeout(streams.get(token)?.unclaimed);
        streams.delete(token);
        place();
      });
      streams.set(token, { stream, unclaimed: setTimeout(stream.close, unclaimedMs) });
      return { token };
    },
    get: (token) => streams.get(token)?.stream,
    connect(token) {
      const reserved = streams.get(token);
      clearTimeout(reserved?.unclaimed);
      return reserved?.stream.connect();
    },
    drain() {
      isDraining = true;
      for (const { stream } of streams.values()) stream.drain();
    },
  };
}
