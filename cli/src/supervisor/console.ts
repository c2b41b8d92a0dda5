import { subgraphNames } from '../common/programs.ts';
import { readable } from './child-log.ts';

/** Where `start` tells what happens: its own lines as they are, those of its programs behind their names. */
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
  /** Tells what the programs have said so far, and from now on at once. */
  release(): void;
}

/**
 * Holds back what programs say until it is known that the start succeeds: when one of them cannot start, what the others
 * had to say would only hide why.
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
