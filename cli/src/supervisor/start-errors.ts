import { readable } from './child-log.ts';

/** What `start` cannot do, one line for each reason. */
export class StartError extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'StartError';
    this.lines = lines;
  }
}

/** A program ended before it served. */
export class NotStartedError extends Error {
  /** Undefined when the reason names who could not start. */
  readonly program: string | undefined;
  /** In its own words, or how it ended when it said nothing. */
  readonly reason: string;
  constructor({ name, isSeveral }: { name: string; isSeveral?: boolean }, how: string, lines: readonly string[]) {
    const said = lines
      .map((line) => readable(line).text)
      .join('\n')
      .trim();
    // Some say their name first, which would make the same trouble of two programs look like two.
    const reason = said.replace(`${name}: `, '') || how;
    const program = isSeveral && said !== '' ? undefined : name;
    super(program === undefined ? reason : `${program} could not start: ${reason}`);
    this.name = 'NotStartedError';
    this.program = program;
    this.reason = reason;
  }
}

/** One line for each reason, with the programs that share it: five programs on one unreachable database are one trouble. */
export function startErrorOf(errors: readonly unknown[]): StartError {
  const programsOf = new Map<string, string[]>();
  const others: string[] = [];
  for (const error of errors) {
    if (error instanceof NotStartedError && error.program !== undefined)
      programsOf.set(error.reason, [...(programsOf.get(error.reason) ?? []), error.program]);
    else others.push(error instanceof Error ? error.message : String(error));
  }
  const shared = [...programsOf].map(([reason, programs]) => `${programs.join(', ')} could not start: ${reason}`);
  return new StartError([...shared, ...others]);
}
