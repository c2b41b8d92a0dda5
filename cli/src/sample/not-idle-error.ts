/** Events are still to be handled or jobs to be done; their rows would be written after the sample was removed. */
export class NotIdleError extends Error {
  constructor(left: number) {
    super(
      `${left} events and jobs are still on their way, and may belong to the sample: see \`pnpm events\` and \`pnpm jobs\`, and try again`,
    );
    this.name = 'NotIdleError';
  }
}
