import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { defineMigration, sql, tenantTable, upsert } from '@sophia/database';
import { eventTables, eventTraces, publish } from '@sophia/events';
import {
  byId,
  type ConnectionArguments,
  connection,
  defineConnection,
  graphError,
  loadMany,
  loadOne,
  type SubgraphContext,
  type SubgraphModule,
} from '../../src/index.ts';

/** A small subgraph of authors and books that uses everything in the kit. */
const Author = defineEntity({
  name: 'Author',
  schema: 'library',
  tableName: 'authors',
  properties: { tenantId: p.text().primary(), id: p.uuid().primary(), name: p.text() },
});
type AuthorRow = InferEntity<typeof Author>;

const Book = defineEntity({
  name: 'Book',
  schema: 'library',
  tableName: 'books',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    authorId: p.uuid().nullable(),
    title: p.text(),
    pages: p.integer().nullable(),
    price: p.decimal().nullable(),
    publishedAt: p.datetime().nullable(),
    printed: p.boolean(),
    tags: p.array(),
    notes: p.json<{ shelf: number }>().nullable(),
  },
});
type BookRow = InferEntity<typeof Book>;

const migration = defineMigration('001-library', (run) => {
  run(eventTables('library'));
  run(eventTraces('library'));
  run(
    `create table library.authors (tenant_id text not null, id uuid not null, name text not null, primary key (tenant_id, id))`,
  );
  run(`create table library.books (
    tenant_id text not null, id uuid not null, author_id uuid, title text not null, pages int, price numeric(12, 2),
    published_at timestamptz, printed boolean not null, tags text[] not null, notes jsonb, primary key (tenant_id, id))`);
  run(`create table library.loans (tenant_id text not null, book_id uuid not null, reader_id uuid not null,
    primary key (tenant_id, book_id, reader_id))`);
  for (const table of ['authors', 'books', 'loans']) run(tenantTable('library', table));
});

const typeDefs = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
  scalar DateTime
  scalar Decimal
  scalar Date
  scalar URL
  type Query {
    author(id: ID!): Author
    books(filter: BookFilter, orderBy: [BookOrder!], first: Int, after: String, last: Int, before: String): BookConnection
    moment(at: DateTime): DateTime
    day(of: Date): Date
    amount(of: Decimal): Decimal
    link(to: URL): URL
    broken: String
    brokenSql: String
    refused: String
  }
  type Mutation {
    authorRename(id: ID!, name: String!): Author
    readInsideWrite(id: ID!): Author
  }
  type Subscription {
    authorRenamed: AuthorRenamed
    failing: Int
  }
  type AuthorRenamed { name: String! author: Author }
  type Author @key(fields: "id") {
    id: ID!
    name: String!
    latest: [Book!]!
    books(filter: BookFilter, orderBy: [BookOrder!], first: Int, after: String, last: Int, before: String): BookConnection
  }
  type Reader @key(fields: "id") {
    id: ID!
    books(filter: BookFilter, orderBy: [BookOrder!], first: Int, after: String, last: Int, before: String): BookConnection
  }
  type Book @key(fields: "id") { id: ID! title: String! pages: Int price: Decimal publishedAt: DateTime printed: Boolean! tags: [String!]! shelf: Int author: Author }
  type BookConnection { edges: [BookEdge!]! nodes: [Book!]! pageInfo: PageInfo! totalCount: Int }
  type BookEdge { cursor: String! node: Book! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum BookOrderField { TITLE PAGES PRICE PUBLISHED_AT TITLE_LENGTH }
  enum Direction { ASC DESC }
  input BookOrder { field: BookOrderField! direction: Direction! = ASC }
  input BookFilter {
    id: IDFilter title: StringFilter pages: IntFilter price: FloatFilter publishedAt: TimeFilter printed: BooleanFilter tags: StringFilter
    authorId: IDFilter readerId: IDFilter titles: [String!] and: [BookFilter!] or: [BookFilter!] not: BookFilter
  }
  input IDFilter { eq: ID neq: ID in: [ID!] nin: [ID!] isNull: Boolean }
  input StringFilter { eq: String neq: String in: [String!] nin: [String!] contains: String isNull: Boolean }
  input IntFilter { eq: Int neq: Int in: [Int!] nin: [Int!] gt: Int gte: Int lt: Int lte: Int isNull: Boolean }
  input FloatFilter { eq: Float gt: Float gte: Float lt: Float lte: Float isNull: Boolean }
  input TimeFilter { eq: DateTime gt: DateTime gte: DateTime lt: DateTime lte: DateTime isNull: Boolean }
  input BooleanFilter { eq: Boolean }
`;

const books = defineConnection<BookRow>({
  entity: Book,
  filter: {
    id: 'id',
    title: 'title',
    titles: 'title',
    pages: 'pages',
    price: 'price',
    publishedAt: 'publishedAt',
    printed: 'printed',
    tags: 'tags',
    authorId: 'authorId',
    readerId: {
      type: 'uuid',
      some: (matches) =>
        sql`exists (select from library.loans loan where loan.book_id = t.id and ${matches(sql.ref('loan.reader_id'))})`,
    },
  },
  orderBy: {
    TITLE: 'title',
    PAGES: 'pages',
    PRICE: 'price',
    PUBLISHED_AT: 'publishedAt',
    TITLE_LENGTH: { sql: sql`length(t.title)`, type: 'int', nullable: false },
  },
  defaultOrder: [{ field: 'TITLE', direction: 'ASC' }],
});

const lent = defineConnection<BookRow>({
  ...books,
  from: sql`library.loans as loan join library.books as t on t.tenant_id = loan.tenant_id and t.id = loan.book_id`,
  parents: { reader: { sql: sql.ref('loan.reader_id'), type: 'uuid' } },
});

type Args = ConnectionArguments;
type Ctx = SubgraphContext;

const resolvers = {
  Query: {
    author: (_: unknown, { id }: { id: string }, ctx: Ctx) => loadOne(ctx, Author, id),
    books: (_: unknown, args: Args, ctx: Ctx) => connection(ctx, books, args),
    moment: (_: unknown, { at }: { at: Date }) => at,
    day: (_: unknown, { of }: { of: string }) => of,
    amount: (_: unknown, { of }: { of: string }) => of,
    link: (_: unknown, { to }: { to: string }) => to,
    broken: () => {
      throw new Error('the secret of /etc/passwd');
    },
    brokenSql: async (_: unknown, __: unknown, ctx: Ctx) =>
      ctx.loader('brokenSql', async (em) => em.execute('select * from library.nowhere')).load('x'),
    refused: () => {
      throw graphError('FORBIDDEN', 'Not for you');
    },
  },
  Mutation: {
    authorRename: async (_: unknown, { id, name }: { id: string; name: string }, ctx: Ctx) => {
      await loadOne(ctx, Author, id);
      await ctx.write(async (em) => {
        await upsert(em, 'library.authors', [{ tenant_id: ctx.tenant, id, name }], { key: ['tenant_id', 'id'] });
        await publish(em, [
          {
            type: 'employee.changed',
            subject: `author/${id}`,
            data: { id, fullName: name, email: null, title: null, active: true, managerId: null },
          },
        ]);
      });
      return loadOne(ctx, Author, id);
    },
    readInsideWrite: (_: unknown, { id }: { id: string }, ctx: Ctx) => ctx.write(() => loadOne(ctx, Author, id)),
  },
  Subscription: {
    authorRenamed: {
      subscribe: (_: unknown, __: unknown, ctx: Ctx) =>
        ctx.tail.listen({ types: ['employee.changed'], tenant: ctx.tenant }),
      resolve: (event: { data: { id: string; fullName: string } }) => ({
        name: event.data.fullName,
        id: event.data.id,
      }),
    },
    failing: {
      subscribe: async function* () {
        yield { failing: 1 };
        throw new Error('the secret of /etc/passwd');
      },
    },
  },
  AuthorRenamed: {
    author: ({ id }: { id: string }, _: unknown, ctx: Ctx) => loadOne(ctx, Author, id),
  },
  Author: {
    __resolveReference: byId(Author),
    books: ({ id }: AuthorRow, args: Args, ctx: Ctx) => connection(ctx, books, args, { column: 'authorId', id }),
    latest: ({ id }: AuthorRow, _: unknown, ctx: Ctx) =>
      loadMany(ctx, Book, 'authorId', id, { orderBy: ['-publishedAt', 'title'] }),
  },
  Reader: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    books: ({ id }: { id: string }, args: Args, ctx: Ctx) => connection(ctx, lent, args, { column: 'reader', id }),
  },
  Book: {
    __resolveReference: byId(Book),
    shelf: ({ notes }: BookRow) => notes?.shelf,
    author: ({ authorId }: BookRow, _: unknown, ctx: Ctx) => loadOne(ctx, Author, authorId),
  },
};

export const library: SubgraphModule = {
  name: 'library',
  port: 4999,
  typeDefs,
  resolvers,
  entities: [Author, Book],
  migrations: [migration],
};

export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
