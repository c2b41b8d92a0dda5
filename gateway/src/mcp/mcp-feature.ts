import { flag, integer, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { type CuratedOperation, readOperations } from './curated/read-operations.ts';

export interface McpOptions {
  /** Tools for language models, by the Model Context Protocol at `/mcp`; false disables them. */
  readonly mcp?: false | ToolOptions;
}

export interface ToolOptions {
  /** Queries that are tools of their own. None by default. */
  readonly operations?: readonly CuratedOperation[];
  /** Maximum length of a tool's answer in bytes. A longer one is replaced by an error that says how to ask for less. */
  readonly maxAnswerBytes?: number;
}

/** About as much as a language model can take: clients cut off more than 25,000 tokens. */
export const defaultMaxAnswerBytes = 60_000;

export const mcpFeature = defineFeature({
  settings: {
    MCP: flag().default(true).describe('Serve tools for language models at /mcp, by the Model Context Protocol'),
    MCP_OPERATIONS: text().optional().describe('Folder of .graphql files, each a query that becomes a tool of its own'),
    MCP_MAX_ANSWER: integer(1_000, 2 ** 31)
      .default(defaultMaxAnswerBytes)
      .describe('Maximum length of a tool’s answer in bytes; a longer one is replaced by how to ask for less'),
  },
  options: async ({ MCP, MCP_OPERATIONS, MCP_MAX_ANSWER }): Promise<McpOptions> => ({
    mcp: MCP && {
      operations: MCP_OPERATIONS === undefined ? [] : await readOperations(MCP_OPERATIONS),
      maxAnswerBytes: MCP_MAX_ANSWER,
    },
  }),
});
