export interface TestClock {
  now(): Date;
  advance(milliseconds: number): void;
}

/**
 * Creates a clock that stands still until a test moves it. It begins at the machine's time, which the database uses.
 */
export function testClock(begin = new Date()): TestClock {
  let time = begin.getTime();
  return {
    now: () => new Date(time),
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
