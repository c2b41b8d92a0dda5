import { ownTools } from '../tool/own-tool-names.ts';
import { runQuery } from '../tool/run-query.ts';
import type { Tool } from '../tool/tool.ts';
import { operationIn, operationSchema } from './operation-arguments.ts';

export function runQueryTool(maxAnswerBytes: number): Tool {
  return {
    name: ownTools.runQuery,
    description: `Runs a GraphQL query and returns its data and errors. Mutations and subscriptions are refused. An answer of more than ${maxAnswerBytes} bytes is refused, too: ask for small pages and few fields.`,
    inputSchema: operationSchema,
    call: (args, call) => runQuery(call, operationIn(args), maxAnswerBytes),
  };
}
