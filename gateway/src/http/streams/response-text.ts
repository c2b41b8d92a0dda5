import { responseText as textOf } from '@sophia/serving';
import type { ExecutionResult } from 'graphql';

/** The JSON text of one response of a stream, in one line. */
export function responseText(result: ExecutionResult): string {
  const text = textOf(result);
  // Leaves are what subgraphs wrote, where a line may break between the parts of a JSON scalar.
  return /[\n\r]/.test(text) ? text.replaceAll(/[\n\r]/g, ' ') : text;
}
