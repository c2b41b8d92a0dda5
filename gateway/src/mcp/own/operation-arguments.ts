import type { OperationText } from '@sophia/serving';
import type { JsonObject } from '../../common/json.ts';

/** JSON Schema of the arguments that are an operation. */
export const operationSchema: JsonObject = {
  type: 'object',
  properties: {
    query: { type: 'string', description: 'The GraphQL document' },
    variables: { type: ['object', 'null'], description: 'Values of its variables, by name' },
    operationName: { type: ['string', 'null'], description: 'The operation to take, if the document has several' },
  },
  required: ['query'],
  additionalProperties: false,
};

/** Returns the operation in arguments that fit the schema. */
export const operationIn = (args: Readonly<Record<string, unknown>>): OperationText => args as unknown as OperationText;
