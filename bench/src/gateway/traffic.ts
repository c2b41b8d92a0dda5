import { everything } from './graph/operations.ts';
import type { Questions } from './load/questions.ts';

/** Requests of clients in a race. */
export interface Traffic {
  /** Name on the command line, in the report's targets and in its ratios. */
  readonly name: string;
  readonly questions: Questions;
  /** Most connections with which the slowest gateway answers within seconds. */
  readonly maxConnections: number;
}

/** One operation and one answer, over and over, as in the public benchmark. */
export const repeated: Traffic = {
  name: 'repeated',
  questions: { query: everything },
  maxConnections: Number.POSITIVE_INFINITY,
};

/** All traffic in the order of measurement. bench/README.md describes it. */
export const traffics: readonly Traffic[] = [
  repeated,
  { name: 'varied-1kB', questions: 'varied1kB', maxConnections: 50 },
  { name: 'varied', questions: 'varied', maxConnections: 50 },
  { name: 'varied-1MB', questions: 'varied1MB', maxConnections: 8 },
  { name: 'many-operations', questions: 'manyOperations', maxConnections: 50 },
  { name: 'large', questions: 'large', maxConnections: 2 },
  { name: 'big-numbers', questions: 'bigNumbers', maxConnections: 2 },
];
