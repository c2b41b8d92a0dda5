import type { ExplainedPlan } from '../explain/explained-plan.ts';
import { readPlan } from './read-plan.ts';

export interface Watching {
  readonly endpoint: string;
  /** Returns true if operations should be explained now. */
  readonly wanted: () => boolean;
  readonly show: (plan: ExplainedPlan) => void;
}

/** Makes the page's operations request their plans. The page receives the answers without delay. */
export function watchRequests({ endpoint, wanted, show }: Watching): void {
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const isOperation = new URL(request.url).pathname === endpoint && !isIntrospection(init?.body);
    if (!isOperation || !wanted()) return plainFetch(input, init);
    request.headers.set('x-show-plan', 'timings');
    const response = await plainFetch(request);
    void watch(response.clone()).catch((error: unknown) => {
      // GraphiQL stops a subscription by aborting its request.
      if (!(error instanceof DOMException && error.name === 'AbortError')) console.error(error);
    });
    return response;
  };

  /** Shows each plan of a stream as it arrives. */
  async function watch(response: Response): Promise<void> {
    const contentType = response.headers.get('content-type') ?? '';
    if (!response.body) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let body = '';
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      body += chunk.value;
      const plan = contentType.startsWith('application/') ? undefined : readPlan(contentType, body);
      if (plan) {
        show(plan);
        body = '';
      }
    }
    const plan = readPlan(contentType, body);
    if (plan) show(plan);
  }
}

/** GraphiQL's own introspection queries are not shown. */
function isIntrospection(body: BodyInit | null | undefined): boolean {
  return typeof body === 'string' && body.includes('__schema');
}
