import type { ExplainedPlan } from '../explain/explained-plan.ts';

/** The last plan that an answer tells of, whether it came whole, in parts or as events; undefined without one. */
export function readPlan(contentType: string, body: string): ExplainedPlan | undefined {
  return payloadsOf(contentType, body)
    .map(planOf)
    .findLast((plan) => plan !== undefined);
}

function payloadsOf(contentType: string, body: string): string[] {
  // A payload is JSON text, which holds no line break.
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
    // Something before the gateway has answered, or the answer was cut off; GraphiQL shows what it is.
    return undefined;
  }
}
