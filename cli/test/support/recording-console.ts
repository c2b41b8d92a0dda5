import type { Console } from '../../src/supervisor/console.ts';

/** Collects lines and lets tests wait for one. */
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
    /** Resolves with the match of the first line, from index `from` on. */
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
