import { isIntrospectionType } from 'graphql';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import { describeType } from '../schema/describe-type.ts';
import { fieldsOf } from '../schema/fields.ts';
import { answer, refusal } from '../tool/answers.ts';
import { ownTools } from '../tool/own-tool-names.ts';
import type { Tool } from '../tool/tool.ts';

const mostFields = 50;

export function describeTypeTool(): Tool {
  return {
    name: ownTools.describeType,
    description: `Shows a type of the schema with its fields, arguments or values, and the fields that return it. The fields of Query are where queries begin. Of a type with many fields it shows a line for each; name some in "fields" to see all about them.`,
    inputSchema: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'Name of the type, such as "Query"' },
        fields: {
          type: 'array',
          items: { type: 'string' },
          maxItems: mostFields,
          description: 'Fields to show; all of them by default',
        },
      },
      required: ['name'],
      additionalProperties: false,
    },
    async call({ name, fields = [] }, { generation: { schema } }) {
      const type = schema.getType(String(name));
      if (!type || isIntrospectionType(type))
        return wrong(`The schema has no type ${quote(name)}; ${ownTools.searchSchema} finds types`);
      const named = (fields as readonly unknown[]).map(String);
      const unknown = named.filter((name) => !fieldsOf(type).some((field) => field.name === name));
      if (unknown.length > 0) return wrong(`The type ${type.name} has no field ${unknown.map(quote).join(', ')}`);
      const { definition, returnedBy } = describeType(schema, type, named);
      const source = returnedBy.length > 0 ? `\n\nReturned by ${returnedBy.join(', ')}` : '';
      return answer({ definition, returnedBy }, `${definition}${source}`);
    },
  };
}

const wrong = (message: string) => refusal([gatewayError(errorCodes.badUserInput, message)]);

const quote = (name: unknown): string => JSON.stringify(String(name).slice(0, 100));
