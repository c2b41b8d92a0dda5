import type { ExplainedPlan } from '../explain/explained-plan.ts';

/**
 * Returns the last plan in an answer, which may be whole, in parts or a stream of events; undefined if there is none.
 */
export function readPlan(contentType: string, body: string): ExplainedPlan | undefined {
  return payloadsOf(contentType, body)
    .map(planOf)
    .findLast((plan) => plan !== undefined);
}

function payloadsOf(contentType: string, body: string): string[] {
  // A payload is JSON text, which contains no line break.
  if (contentType.startsWith('text/event-stream')) return linesOf(body).flatMap((line) => dataOf(line) ?? []);
  if (contentType.startsWith('multipart/mixed')) return linesOf(body).filter((line) => line.startsWith('{'));
  return [body];
}

const linesOf = (text: string) => text.split(/\r?\n/);

function dataOf(line: string): string | undefined {
  return line.startsWith('data:') ? line.slice('data:'.length).trim() : undefined;
}

interface Payload {
  readonly extensions?: { readonly plan?: ExplainedPlan };
}

function planOf(payload: string): ExplainedPlan | undefined {
  if (payload === '') return undefined;
  try {
    return (JSON.parse(payload) as Payload | null)?.extensions?.plan;
  } catch {
    // A proxy answered instead of the gateway, or the answer was cut off. GraphiQL shows the text.
    return undefined;
  }
}
