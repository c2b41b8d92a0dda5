import type { Client } from '../../graph/graphql-client.ts';
import { type Problem, refuseProblem } from '../common/refuse-problem.ts';
import type { Hit } from './questions.ts';

export const modes = ['WORDS', 'MEANING', 'HYBRID'] as const;
export type Mode = (typeof modes)[number];

/** Threads are left out, because they repeat their messages. */
const document = /* GraphQL */ `
  query Search($text: String!, $mode: SearchMode!) {
    search(text: $text, mode: $mode, filter: { kinds: [MESSAGE, CALL] }, first: 20) {
      meaning { problem problemCode }
      nodes {
        text
        startMilliseconds
        endMilliseconds
        message { slackTs channel { name } }
        call { gongCallId }
      }
    }
  }
`;

/** Asks a question. Throws if the search could not use the vectors that the mode needs. */
export async function ask(client: Client, text: string, mode: Mode): Promise<readonly (Hit & { text: string })[]> {
  const { search } = await client.request<{
    search: { meaning: Problem | null; nodes: (Hit & { text: string })[] };
  }>(document, { text, mode });
  if (search.meaning) refuseProblem(search.meaning);
  return search.nodes;
}
