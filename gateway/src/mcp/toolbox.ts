import type { Logger } from 'pino';
import type { Generation } from '../generation/generation.ts';
import { type OperationOptions, operationOptionsOf } from '../operation/operation-feature.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import { curatedTools } from './curated/curated-tools.ts';
import { defaultMaxAnswerBytes, type ToolOptions } from './mcp-feature.ts';
import { describeTypeTool } from './own/describe-type.ts';
import { runQueryTool } from './own/run-query.ts';
import { searchSchemaTool } from './own/search-schema.ts';
import { validateOperationTool } from './own/validate-operation.ts';
import type { Tool } from './tool/tool.ts';

/** All tools of a gateway. */
export interface Toolbox {
  /** Returns the tools on a supergraph: first those that know what they are for. */
  toolsOn(generation: Generation): readonly Tool[];
}

export function createToolbox(
  { operations = [], maxAnswerBytes = defaultMaxAnswerBytes }: ToolOptions,
  options: OperationOptions,
  parts: { readonly validate: ValidateOperation; readonly logger: Logger },
): Toolbox {
  // Whoever may not ask GraphQL for the schema gets it from no tool.
  const ofSchema = operationOptionsOf(options).introspection ? [searchSchemaTool(), describeTypeTool()] : [];
  const own = [...ofSchema, validateOperationTool(), runQueryTool(maxAnswerBytes)];
  const known = new WeakMap<Generation, readonly Tool[]>();
  return {
    toolsOn(generation) {
      const before = known.get(generation);
      if (before) return before;
      const tools = [...curatedTools(generation, operations, { ...parts, maxAnswerBytes }), ...own];
      known.set(generation, tools);
      return tools;
    },
  };
}
