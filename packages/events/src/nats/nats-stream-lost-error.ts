/** The stream is not the one that was read and written until now. */
export class NatsStreamLostError extends Error {
  constructor(name: string, before: string, now: string) {
    super(
      `The NATS stream ${name} of ${before} is gone, with the events in it that were not handled; events go on in that of ${now}`,
    );
    this.name = 'NatsStreamLostError';
  }
}
