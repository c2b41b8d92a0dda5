import { isJsonObject } from '../common/json.ts';
import type { ReportedChanges } from '../request/reported-changes.ts';
import type { SubgraphTransport } from './transport.ts';

/** Collects what subgraphs tell of mutations that they refused, for clients of which the audit wants to know. */
export function reportingTransport(transport: SubgraphTransport): SubgraphTransport {
  return {
    ...transport,
    async send(request) {
      const answer = await transport.send(request);
      const { changes } = request.client;
      if (changes && !request.retryable) note(answer.text, changes);
      return answer;
    },
  };
}

const longestRefusal = 200;

function note(text: string, changes: ReportedChanges): void {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // Whoever reads the data tells what is wrong with it.
    return;
  }
  if (!isJsonObject(answer)) return;
  const { data, extensions } = answer;
  if (isJsonObject(data)) changes.answered += Object.values(data).filter((value) => value !== null).length;
  const refusals = isJsonObject(extensions) && Array.isArray(extensions.refusals) ? extensions.refusals : [];
  for (const refusal of refusals)
    if (typeof refusal === 'string') changes.refusals.push(refusal.slice(0, longestRefusal));
}
