import type { Console } from '../../src/supervisor/console.ts';

/** Keeps what is told, and lets a test wait for a line. */
export function recordingConsole() {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const add = (line: string) => {
    lines.push(line);
    for (const check of waiting) check();
  };
  const console: Console = { say: add, fail: add, child: (program, line) => add(`${program} | ${line}`) };
  return {
    console,
    lines,
    /** Resolves with the match of the first line, beginning with the line `from`, that matches. */
    line(pattern: RegExp, from = 0): Promise<RegExpExecArray> {
      return new Promise((resolve) => {
        const check = () => {
          for (const line of lines.slice(from)) {
            const match = pattern.exec(line);
            if (!match) continue;
            waiting.delete(check);
            resolve(match);
            return;
          }
        };
        waiting.add(check);
        check();
      });
    },
  };
}
