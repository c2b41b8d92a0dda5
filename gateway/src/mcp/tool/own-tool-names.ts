/** Tools of the gateway itself, for any supergraph. */
export const ownTools = {
  searchSchema: 'search_schema',
  describeType: 'describe_type',
  validateOperation: 'validate_operation',
  runQuery: 'run_query',
} as const;

export const ownToolNames: ReadonlySet<string> = new Set(Object.values(ownTools));
