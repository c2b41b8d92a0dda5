import type { GraphQLSchema } from 'graphql';
import { createSchemaIndex, type SchemaIndex, type SchemaPlace } from '../schema/schema-index.ts';
import { shortened } from '../schema/shortened.ts';
import { answer } from '../tool/answers.ts';
import { ownTools } from '../tool/own-tool-names.ts';
import type { Tool } from '../tool/tool.ts';

const usual = 10;
const most = 50;

export function searchSchemaTool(): Tool {
  // Made at the first search: many gateways get none.
  const indexes = new WeakMap<GraphQLSchema, SchemaIndex>();
  const indexOf = (schema: GraphQLSchema): SchemaIndex => {
    const index = indexes.get(schema) ?? createSchemaIndex(schema);
    indexes.set(schema, index);
    return index;
  };
  return {
    name: ownTools.searchSchema,
    description: `Finds types and fields of the schema by the words of their names and descriptions, the best first. Begin here if no other tool fits. Each hit tells the way to it from the root of a query; ${ownTools.describeType} tells the rest about its type.`,
    inputSchema: {
      type: 'object',
      properties: {
        words: { type: 'string', minLength: 1, description: 'Words to look for, such as "unpaid invoices"' },
        limit: { type: 'integer', minimum: 1, maximum: most, default: usual, description: 'Number of hits' },
      },
      required: ['words'],
      additionalProperties: false,
    },
    async call({ words, limit }, { generation }) {
      const { places, total } = indexOf(generation.schema).find(String(words), Number(limit ?? usual));
      if (total === 0) {
        const advice = `Try other or fewer words, or ask ${ownTools.describeType} for Query, where queries begin.`;
        return answer({ hits: [], total }, `Nothing in the schema has these words. ${advice}`);
      }
      const left = total - places.length;
      const more = left > 0 ? [`${left} more hits; use other words or a higher limit to see them.`] : [];
      const hits = places.map((place) => ({ ...place, description: shortened(place.description) }));
      return answer({ hits, total }, [...hits.map(lineOf), ...more].join('\n'));
    },
  };
}

function lineOf({ coordinate, declaration, description, way }: SchemaPlace): string {
  const [owner, field] = coordinate.split('.');
  const what = field === undefined ? `${declaration} ${coordinate}` : `${owner}.${declaration}`;
  const at = way === undefined || way === coordinate ? '' : ` (at ${way})`;
  return `${what}${at}${description && ` — ${description}`}`;
}
