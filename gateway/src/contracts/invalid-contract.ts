/** A contract that cannot be made, with one line for each problem. */
export class InvalidContract extends Error {
  readonly problems: readonly string[];

  constructor(contract: string, problems: readonly string[]) {
    const lines = problems.map((problem) => `the contract "${contract}" ${problem}`);
    super(lines.join('; '));
    this.name = 'InvalidContract';
    this.problems = lines;
  }
}
