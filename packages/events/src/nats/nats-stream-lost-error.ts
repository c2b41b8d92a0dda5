/** Thrown once when the stream was deleted and created again. */
export class NatsStreamLostError extends Error {
  constructor(name: string, before: string, now: string) {
    super(
      `The NATS stream ${name} of ${before} was deleted, with the events in it that were not handled. Events continue in a new stream of ${now}`,
    );
    this.name = 'NatsStreamLostError';
  }
}
