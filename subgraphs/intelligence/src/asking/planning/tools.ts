import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { type Operation, OperationError } from '../../gateway/operation.ts';
import type { Tool, ToolCall } from '../../language-model/language-model.ts';
import type { ResolverContext } from '../../services/services.ts';
import { findMentions } from '../names/find-mentions.ts';
import { inTimeZone } from '../running/in-time-zone.ts';
import { runOperation } from '../running/run-operation.ts';
import { questionText } from '../text/question-words.ts';
import { describeType, problemsOf, searchFields } from './graph-schema.ts';

const searchInput = z.object({ words: z.string() });
const typeInput = z.object({ name: z.string() });
const nameInput = z.object({ words: z.string() });
const queryInput = z.object({ document: z.string(), variables: z.string() });
const answerInput = z.object({ statements: z.array(z.object({ text: z.string(), results: z.array(z.string()) })) });
const declineInput = z.object({ reason: z.string() });

/** What the model may ask for. The last two end the planning. */
export const tools: readonly Tool[] = [
  {
    name: 'search_schema',
    description: 'Finds fields of the graph by words of their names and descriptions.',
    input: searchInput,
  },
  {
    name: 'describe_type',
    description: 'Shows a type of the graph with its fields, values or inputs.',
    input: typeInput,
  },
  {
    name: 'find_name',
    description: 'Finds accounts, people, competitors and other things by a name, with their ids.',
    input: nameInput,
  },
  {
    name: 'run_query',
    description:
      'Checks and runs a GraphQL query; `variables` is a JSON object as text. Returns the id of the result, and the data.',
    input: queryInput,
  },
  {
    name: 'answer',
    description: 'Answers the question with statements; each names the ids of the results that it rests on.',
    input: answerInput,
  },
  { name: 'decline', description: 'Says why the question cannot be answered from the graph.', input: declineInput },
];

/** A query that was run, with its data. */
export interface RunResult {
  readonly id: string;
  readonly operation: Operation;
  readonly data: Record<string, unknown>;
}

export interface Statement {
  readonly text: string;
  readonly results: readonly string[];
}

/** How planning goes on after a call of a tool. */
type ToolOutcome =
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'answered'; readonly statements: readonly Statement[] }
  | { readonly kind: 'declined'; readonly reason: string };

const mostQueries = 6;
/** Characters of data that the model reads: about 5,000 tokens. */
const longestData = 20_000;

/** Runs the calls of one planning. Wrong calls are told to the model, which may correct them. */
export function createToolbox(ctx: ResolverContext, schema: GraphQLSchema, timeZone: string) {
  const results: RunResult[] = [];
  let queries = 0;

  async function runQuery({ document, variables }: z.output<typeof queryInput>): Promise<string> {
    if (queries === mostQueries) return `At most ${mostQueries} queries may be run. Answer or decline.`;
    queries += 1;
    const given = variablesOf(variables);
    if (given === undefined) return '`variables` is no JSON object.';
    const operation = { document, variables: given };
    const problems = problemsOf(schema, operation);
    if (problems.length > 0) return `The query is wrong: ${problems.slice(0, 5).join(' ')}`;
    try {
      const data = inTimeZone(await runOperation(ctx, operation), timeZone);
      const id = `r${results.length + 1}`;
      results.push({ id, operation, data });
      return `${id}: ${JSON.stringify(data).slice(0, longestData)}`;
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      return `The query failed: ${error.message}.`;
    }
  }

  async function findName({ words }: z.output<typeof nameInput>): Promise<string> {
    const mentions = await findMentions(ctx, questionText(words), new Set());
    const candidates = mentions.flatMap((mention) => mention.candidates);
    return JSON.stringify(
      candidates.slice(0, 10).map(({ kind, name, id, likeness }) => ({ kind, name, id, likeness })),
    );
  }

  async function run({ name, input }: ToolCall): Promise<ToolOutcome> {
    if (name === 'answer') return { kind: 'answered', ...answerInput.parse(input) };
    if (name === 'decline') return { kind: 'declined', ...declineInput.parse(input) };
    return { kind: 'told', text: await tell(name, input) };
  }

  async function tell(name: string, input: unknown): Promise<string> {
    if (name === 'search_schema') return searchFields(schema, searchInput.parse(input).words);
    if (name === 'describe_type') return describeType(schema, typeInput.parse(input).name);
    if (name === 'find_name') return findName(nameInput.parse(input));
    return name === 'run_query' ? runQuery(queryInput.parse(input)) : `There is no tool ${name}.`;
  }

  return {
    results,
    async run(call: ToolCall): Promise<ToolOutcome> {
      try {
        return await run(call);
      } catch (error) {
        if (!(error instanceof z.ZodError)) throw error;
        return { kind: 'told', text: `The input of ${call.name} is wrong: ${error.issues[0]?.message}` };
      }
    },
  };
}

function variablesOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
