import { readable } from './child-log.ts';

/** A failed start, with one line for each reason. */
export class StartError extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'StartError';
    this.lines = lines;
  }
}

/** Thrown when a program ends before it serves. */
export class NotStartedError extends Error {
  /** Undefined if the reason already contains the program's name. */
  readonly program: string | undefined;
  /** Last output of the program, or how it ended if there was none. */
  readonly reason: string;
  constructor({ name, isSeveral }: { name: string; isSeveral?: boolean }, how: string, lines: readonly string[]) {
    const output = lines
      .map((line) => readable(line).text)
      .join('\n')
      .trim();
    // Some programs print their name first. Without it, equal reasons of several programs are equal.
    const reason = output.replace(`${name}: `, '') || how;
    const program = isSeveral && output !== '' ? undefined : name;
    super(program === undefined ? reason : `${program} could not start: ${reason}`);
    this.name = 'NotStartedError';
    this.program = program;
    this.reason = reason;
  }
}

/**
 * Combines the errors into one line for each reason, with all programs that have it: if the database cannot be reached,
 * five programs fail for one reason.
 */
export function startErrorOf(errors: readonly unknown[]): StartError {
  const programsOf = new Map<string, string[]>();
  const messages: string[] = [];
  for (const error of errors) {
    if (error instanceof NotStartedError && error.program !== undefined)
      programsOf.set(error.reason, [...(programsOf.get(error.reason) ?? []), error.program]);
    else messages.push(error instanceof Error ? error.message : String(error));
  }
  const shared = [...programsOf].map(([reason, programs]) => `${programs.join(', ')} could not start: ${reason}`);
  return new StartError([...shared, ...messages]);
}
