import type { Report } from '../../common/report.ts';
import { createClient } from '../../graph/graphql-client.ts';
import type { EngineChoice } from '../common/engine-choices.ts';
import { type Problem, refuseProblem } from '../common/refuse-problem.ts';
import { databaseOf, type GraphOptions, runSearchGraph } from '../common/search-graph.ts';
import { latencyRows, timeCalls } from '../common/time-calls.ts';
import { measureFreshness } from './freshness.ts';
import { searchTexts } from './search-texts.ts';

interface LatencyOptions extends GraphOptions {
  /** Searches for each latency. */
  readonly searches: number;
  /** Messages that are loaded one after the other. */
  readonly messages: number;
}

const clientCounts = [1, 16] as const;
const warmUps = 50;

/** A page of results as a client shows it. */
const document = /* GraphQL */ `
  query Search($text: String!) {
    search(text: $text, mode: HYBRID, first: 20) {
      meaning { problem problemCode }
      pageInfo { hasNextPage endCursor }
      edges {
        score
        highlights { text matches { start end } }
        node { id kind title text occurredAt account { name } }
      }
    }
  }
`;

/** Times hybrid searches through the gateway, and how long a new message takes until searches find it. */
export async function latencyPart(
  options: LatencyOptions,
  [engine, ...others]: readonly EngineChoice[],
): Promise<Pick<Report, 'rows' | 'ratios'>> {
  if (engine === undefined || others.length > 0) throw new Error('--parts latency takes one engine');
  await using stack = new AsyncDisposableStack();
  const url = await databaseOf(options, stack);
  const { graph, client } = stack.use(await runSearchGraph(url, options, engine));
  const clients = Array.from({ length: Math.max(...clientCounts) }, () => stack.use(createClient(graph.gatewayUrl)));
  const texts = await searchTexts();

  const target = `search, ${engine.name}`;
  const calls = (count: number) =>
    texts.splice(0, count).map((text, index) => async () => {
      const { search } = await (clients[index % clients.length] ?? client).request<{
        search: { meaning: Problem };
      }>(document, { text });
      refuseProblem(search.meaning);
    });
  const rows = [];
  for (const count of clientCounts) {
    // With as many clients, so that each connection has been used.
    await timeCalls(calls(warmUps), count);
    const samples = await timeCalls(calls(options.searches), count);
    rows.push(...latencyRows(target, count === 1 ? '1 client' : `${count} clients`, samples));
  }
  rows.push(...(await measureFreshness(client, url, options.messages, engine.name)));
  return { rows, ratios: [] };
}
