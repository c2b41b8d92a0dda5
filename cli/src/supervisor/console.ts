import { subgraphNames } from '../common/programs.ts';
import { readable } from './child-log.ts';

/** Output of `start`: its own lines unchanged, and lines of its programs with their names in front. */
export interface Console {
  say(line: string): void;
  fail(line: string): void;
  child(program: string, line: string): void;
}

const width = Math.max(...subgraphNames.map((name) => name.length));

export const terminal: Console = {
  say: (line) => console.info(line),
  fail: (line) => console.error(line),
  child(program, line) {
    const { speaker = program, text } = readable(line);
    console.info(prefixed(speaker, text));
  },
};

function prefixed(program: string, text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const indent = ' '.repeat(width + 3);
  return [`${program.padEnd(width)} | ${first}`, ...rest.map((line) => `${indent}${line}`)].join('\n');
}

export interface HeldConsole extends Console {
  /** Prints the held lines, and prints later ones at once. */
  release(): void;
}

/**
 * Holds back lines of programs until the start succeeds. If one program fails to start, lines of the others would hide
 * the reason.
 */
export function holdChildren(console: Console): HeldConsole {
  let held: [program: string, line: string][] | undefined = [];
  return {
    say: (line) => console.say(line),
    fail: (line) => console.fail(line),
    child: (program, line) => (held ? void held.push([program, line]) : console.child(program, line)),
    release() {
      for (const [program, line] of held ?? []) console.child(program, line);
      held = undefined;
    },
  };
}
