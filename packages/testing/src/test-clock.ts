export interface TestClock {
  now(): Date;
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is moved. It begins at the time of the machine, which the database goes by. */
export function testClock(begin = new Date()): TestClock {
  let time = begin.getTime();
  return {
    now: () => new Date(time),
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}
