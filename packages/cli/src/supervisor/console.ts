import { readable } from './child-log.ts';

/** Where `start` tells what happens: its own lines as they are, those of its programs behind their names. */
export interface Console {
  say(line: string): void;
  fail(line: string): void;
  child(program: string, line: string): void;
}

const width = 'intelligence'.length;

export const terminal: Console = {
  say: (line) => console.info(line),
  fail: (line) => console.error(line),
  child: (program, line) => console.info(prefixed(program, readable(line))),
};

function prefixed(program: string, text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const indent = ' '.repeat(width + 3);
  return [`${program.padEnd(width)} | ${first}`, ...rest.map((line) => `${indent}${line}`)].join('\n');
}
