import { everything } from './graph/operations.ts';
import type { Questions } from './load/questions.ts';

/** What clients ask in a race. */
export interface Traffic {
  /** As the command line, the report's targets and its ratios have it. */
  readonly name: string;
  readonly questions: Questions;
  /** As many as keep the slowest gateway from falling behind by more than seconds. */
  readonly mostConnections: number;
}

/** One operation and one answer, over and over, as in the public benchmark. */
export const repeated: Traffic = {
  name: 'repeated',
  questions: { query: everything },
  mostConnections: Number.POSITIVE_INFINITY,
};

/** All that there are, in the order in which they are measured. bench/README.md says what each is like. */
export const traffics: readonly Traffic[] = [
  repeated,
  { name: 'varied-1kB', questions: 'varied1kB', mostConnections: 50 },
  { name: 'varied', questions: 'varied', mostConnections: 50 },
  { name: 'varied-1MB', questions: 'varied1MB', mostConnections: 8 },
  { name: 'many-operations', questions: 'manyOperations', mostConnections: 50 },
  { name: 'large', questions: 'large', mostConnections: 2 },
];
