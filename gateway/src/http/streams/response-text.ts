import { responseText as textOf } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';

/** Returns the JSON text of one response of a stream, in one line. */
export function responseText(result: ExecutionResult): string {
  const text = textOf(result);
  // Leaves keep the text that a subgraph wrote, where a JSON scalar may contain line breaks.
  return /[\n\r]/.test(text) ? text.replaceAll(/[\n\r]/g, ' ') : text;
}
