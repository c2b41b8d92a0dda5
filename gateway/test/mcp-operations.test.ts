import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayServer, readOperations, serveGateway } from '../src/index.ts';
import { bookshop } from './support/bookshop.ts';
import { connectMcp, generations, type McpClient, textOf } from './support/mcp-client.ts';
import { compose, startGraph, type TestGraph } from './support/test-graph.ts';

const bookByTitle = `
"""
Finds books whose title contains a text.
"""
query find_books(
  "The text, with its case."
  $text: String!
  $express: Boolean = true
  $sizes: [Size!]
  $size: Size! = SMALL
) {
  search(text: $text) {
    ... on Book { title shipping(express: $express) }
  }
  cover(size: $size) @include(if: $express)
  counted(by: { sizes: $sizes })
}
`;

/** The bookshop with a field whose argument is an input that contains itself. */
function shop() {
  const { catalog, ...others } = bookshop();
  if (!catalog) throw new Error('The bookshop has no catalog');
  const typeDefs = `${catalog.typeDefs}
    extend type Query { counted(by: By): Int found(by: By!, at: Moment): Int }
    "A time by RFC 3339."
    scalar Moment
    "Conditions that must all hold."
    input By {
      "Any of these."
      sizes: [Size!]
      and: [By!]
      most: Int! = 5
      title: String
    }`;
  const counted = (_: unknown, { by }: { by: { sizes?: string[] } }) => by.sizes?.length ?? 0;
  const found = (_: unknown, { by }: { by: { most: number } }) => by.most;
  return {
    ...others,
    catalog: {
      typeDefs,
      resolvers: { ...catalog.resolvers, Query: { ...catalog.resolvers?.Query, counted, found } },
    },
  };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcp-operations-'));
});
afterAll(() => rm(folder, { recursive: true }));

let folders = 0;

/** Writes files into a new folder and returns its path. */
async function folderOf(files: Record<string, string>): Promise<string> {
  folders += 1;
  const path = await mkdtemp(join(folder, `${folders}-`));
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

describe.each(generations)('a curated operation for a client of the %s protocol', (generation) => {
  let graph: TestGraph;
  let server: GatewayServer;
  let mcp: McpClient;
  beforeAll(async () => {
    const operations = await readOperations(
      await folderOf({
        'find_books.graphql': bookByTitle,
        'count.graphql': '"Counts." query count($by: By!, $at: Moment) { found(by: $by, at: $at) }',
        'notes.txt': 'not an operation',
      }),
    );
    graph = await startGraph(shop(), { mcp: { operations } });
    server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
    mcp = await connectMcp(server.url, { generation });
  });
  afterAll(async () => {
    await mcp[Symbol.asyncDispose]();
    await server.close(100);
    await graph[Symbol.asyncDispose]();
  });

  it('is a tool whose arguments are its variables', async () => {
    const { tools } = await mcp.client.listTools();
    expect(tools.map(({ name }) => name).slice(0, 3)).toEqual(['count', 'find_books', 'search_schema']);
    const tool = tools.find(({ name }) => name === 'find_books');
    expect(tool?.description).toBe('Finds books whose title contains a text.');
    expect(tool?.inputSchema).toEqual({
      type: 'object',
      properties: {
        text: { type: 'string', description: 'The text, with its case.' },
        express: { type: ['boolean', 'null'], default: true },
        sizes: {
          type: ['array', 'null'],
          items: { type: 'string', enum: ['SMALL', 'LARGE'] },
          description: 'Any of these.',
        },
        size: { type: 'string', enum: ['SMALL', 'LARGE'], default: 'SMALL' },
      },
      required: ['text'],
      additionalProperties: false,
    });
  });

  it('takes input objects, also those that contain themselves', async () => {
    const { tools } = await mcp.client.listTools();
    expect(tools[0]?.inputSchema).toEqual({
      type: 'object',
      properties: {
        by: { $ref: '#/$defs/By' },
        at: { title: 'Moment', description: 'A time by RFC 3339.' },
      },
      required: ['by'],
      additionalProperties: false,
      $defs: {
        By: {
          type: 'object',
          properties: {
            sizes: {
              type: ['array', 'null'],
              items: { type: 'string', enum: ['SMALL', 'LARGE'] },
              description: 'Any of these.',
            },
            and: { type: ['array', 'null'], items: { $ref: '#/$defs/By' } },
            most: { type: 'integer', default: 5 },
            title: { type: ['string', 'null'] },
          },
          additionalProperties: false,
        },
      },
    });
    const answer = await mcp.call('count', { by: { and: [{ and: [{ sizes: ['SMALL'] }] }] }, at: 'now' });
    expect(answer.structuredContent).toEqual({ data: { found: 5 } });
  });

  it('answers with structured content', async () => {
    const answer = await mcp.call('find_books', { text: 'Ulysses', sizes: ['SMALL', 'LARGE'] });
    const data = { search: [{ title: 'Ulysses', shipping: 0 }], cover: 'cover-SMALL', counted: 2 };
    expect(answer.structuredContent).toEqual({ data });
    expect(JSON.parse(textOf(answer))).toEqual({ data });
  });

  it('takes null for an argument that is not given', async () => {
    const answer = await mcp.call('find_books', { text: 'Dune', express: null, sizes: null });
    const data = { search: [{ title: 'Dune', shipping: 0 }], cover: 'cover-SMALL', counted: 0 };
    expect(answer.structuredContent).toEqual({ data });
  });

  it.each([
    ['nothing', {}, "must have required property 'text'"],
    ['another type', { text: ['Dune'] }, 'data/text must be string'],
    ['an unknown value', { text: 'Dune', size: 'SECRET' }, 'data/size must be equal to one of the allowed values'],
    ['an unknown argument', { text: 'Dune', tenant: 'other' }, 'must NOT have additional properties'],
    ['too much', { text: 'Dune', sizes: Array(20_000).fill('SMALL') }, 'values in its variables'],
  ])('refuses %s', async (_, args, message) => {
    const answer = await mcp.call('find_books', args);
    expect(answer.isError).toBe(true);
    expect(textOf(answer)).toContain(message);
  });
});

it('whose query does not fit the supergraph is left out, with a line, also after a reload', async () => {
  const lines: { level: number; msg: string }[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const operations = await readOperations(
    await folderOf({
      'authors.graphql': '"""Lists authors.""" query list_authors {\n  authors { name }\n}',
      'films.graphql': '"""Lists films.""" query list_films {\n  films { name }\n}',
    }),
  );
  await using graph = await startGraph(bookshop(), { logger, mcp: { operations } });
  const server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
  await using mcp = await connectMcp(server.url);
  const curated = async () => (await mcp.toolNames()).filter((name) => name.startsWith('list_'));
  expect(await curated()).toEqual(['list_authors']);
  expect(lines).toMatchObject([
    {
      level: 50,
      msg: 'There is no tool list_films, because its query does not fit the supergraph: films.graphql, line 2: Cannot query field "films" on type "Query".',
    },
  ]);

  const { people, ...others } = bookshop();
  if (!people) throw new Error('The bookshop has no people');
  const renamed = { ...people, typeDefs: people.typeDefs.replace('authors: [Author]', 'films: [Author]') };
  lines.length = 0;
  await graph.gateway.reload(compose({ ...others, people: renamed }, (name) => graph.subgraph(name).url));
  expect(await curated()).toEqual(['list_films']);
  expect(lines.map(({ msg }) => msg)).toEqual([expect.stringContaining('There is no tool list_authors')]);
  await expect(mcp.call('list_authors')).rejects.toThrow('not found');
  await server.close(100);
});

it('is refused at start if it can be a tool on no supergraph', async () => {
  const path = await folderOf({
    'change.graphql': '"""Changes.""" mutation change { rename(id: 1, title: "x") { id } }',
    'empty.graphql': '',
    'nameless.graphql': '"""Lists.""" query { books { id } }',
    'own.graphql': '"""Runs.""" query run_query { books { id } }',
    'same-1.graphql': '"""Lists.""" query same { books { id } }',
    'same-2.graphql': '"""Lists.""" query same { books { title } }',
    'two.graphql': '"""A.""" query a { books { id } } query b { books { id } }',
    'undescribed.graphql': '# Lists books.\nquery list { books { id } }',
  });
  await expect(readOperations(path)).rejects.toThrow(
    [
      'The operations of MCP_OPERATIONS cannot be tools: change.graphql: it has a mutation; tools are queries',
      'empty.graphql: line 1: Syntax Error: Unexpected <EOF>.',
      "nameless.graphql: its query needs a name, which is the tool's name",
      'own.graphql: the gateway has a tool run_query of its own',
      'two.graphql: it must have one operation',
      'undescribed.graphql: its query needs a description ("""…""" above it), which tells when to use the tool',
      'same-2.graphql: another file has a query same, too',
    ].join('; '),
  );
  await expect(readOperations(join(path, 'none'))).rejects.toThrow(
    'The folder of MCP_OPERATIONS cannot be read: ENOENT',
  );
});
