/** Events are still to be handled; their rows would be written after the sample was removed. */
export class NotIdleError extends Error {
  constructor(left: number) {
    super(`${left} events are still on their way, and may belong to the sample: see \`pnpm events\`, and try again`);
    this.name = 'NotIdleError';
  }
}
