/** Thrown when events or jobs are left, because they could write rows of the sample after its removal. */
export class NotIdleError extends Error {
  constructor(left: number) {
    super(
      `${left} events and jobs are left and may belong to the sample: see \`pnpm events\` and \`pnpm jobs\`, and try again later`,
    );
    this.name = 'NotIdleError';
  }
}
