/** Thrown if no NATS server with JetStream responds. The message names its address, without user and password. */
export class NatsUnreachableError extends Error {
  constructor(place: string, cause: unknown) {
    super(`NATS at ${place} cannot be reached: ${reasonOf(cause)}`, { cause });
    this.name = 'NatsUnreachableError';
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
