import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { defineMigration, tenantTable, upsert } from '@sophia/database';
import { eventTables, eventTraces } from '@sophia/events';
import {
  type ConnectionArguments,
  connection,
  defineConnection,
  type SubgraphContext,
  type SubgraphModule,
} from '../../src/index.ts';
import { idOf } from './library.ts';

const Review = defineEntity({
  name: 'Review',
  schema: 'reviews',
  tableName: 'reviews',
  properties: { tenantId: p.text().primary(), id: p.uuid().primary(), authorId: p.uuid(), text: p.text() },
});
type ReviewRow = InferEntity<typeof Review>;

const migration = defineMigration('001-reviews', (run) => {
  run(eventTables('reviews'));
  run(eventTraces('reviews'));
  run(`create table reviews.reviews (tenant_id text not null, id uuid not null, author_id uuid not null, text text not null,
    primary key (tenant_id, id))`);
  run(tenantTable('reviews', 'reviews'));
});

const reviews = defineConnection<ReviewRow>({
  entity: Review,
  orderBy: { TEXT: 'text' },
  defaultOrder: [{ field: 'TEXT', direction: 'ASC' }],
});

/** A second subgraph: it adds reviews to authors, and stores one for every new name of an author. */
export const reviewsModule: SubgraphModule = {
  name: 'reviews',
  port: 4998,
  typeDefs: /* GraphQL */ `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    type Query {
      review(id: ID!): Review
    }
    type Review @key(fields: "id") {
      id: ID!
      text: String!
      author: Author
    }
    type Author @key(fields: "id") {
      id: ID!
      reviews(first: Int, after: String, last: Int, before: String): ReviewConnection
    }
    type ReviewConnection {
      nodes: [Review!]!
      pageInfo: PageInfo!
      totalCount: Int
    }
    type PageInfo @shareable {
      hasNextPage: Boolean!
      hasPreviousPage: Boolean!
      startCursor: String
      endCursor: String
    }
  `,
  resolvers: {
    Review: { author: ({ authorId }: ReviewRow) => ({ id: authorId }) },
    Author: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      reviews: ({ id }: { id: string }, args: ConnectionArguments, ctx: SubgraphContext) =>
        connection(ctx, reviews, args, { column: 'authorId', id }),
    },
  },
  entities: [Review],
  migrations: [migration],
  consumers: {
    'employee.changed': async (em, events) => {
      const rows = events.map(({ data, tenantid }) => ({
        tenant_id: tenantid,
        id: data.id.replace(idOf(0).slice(0, 8), '11111111'),
        author_id: data.id,
        text: `About ${data.fullName}`,
      }));
      await upsert(em, 'reviews.reviews', rows, { key: ['tenant_id', 'id'] });
    },
  },
};
