import { isRefused, prepareOperation } from '@sophia/serving';
import type { GraphQLError } from 'graphql';
import { answer, shownError } from '../tool/answers.ts';
import { ownTools } from '../tool/own-tool-names.ts';
import { changeIn } from '../tool/run-query.ts';
import type { Tool } from '../tool/tool.ts';
import { operationIn, operationSchema } from './operation-arguments.ts';

export function validateOperationTool(): Tool {
  return {
    name: ownTools.validateOperation,
    description: `Checks a GraphQL operation without running it. Returns its errors with their places in the text, and its estimated cost with the highest that is allowed.`,
    inputSchema: operationSchema,
    async call(args, { client, enveloped, generation }) {
      const operation = operationIn(args);
      const prepared = await prepareOperation(enveloped, operation);
      if (isRefused(prepared)) return verdict(prepared);
      const { document } = prepared;
      const { operationName, variables } = operation;
      const { cost, errors } = await generation.estimate({
        document,
        operationName: operationName ?? undefined,
        variables: variables ?? undefined,
        client,
      });
      const change = changeIn(prepared);
      return verdict(change ? [...errors, change] : errors, cost);
    },
  };
}

const verdict = (errors: readonly GraphQLError[], cost?: object) =>
  answer({ valid: errors.length === 0, ...(cost && { cost }), errors: errors.map(shownError) });
