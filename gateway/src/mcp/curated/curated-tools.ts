import type { Logger } from 'pino';
import { inOneLine } from '../../common/one-line.ts';
import type { Generation } from '../../generation/generation.ts';
import type { ValidateOperation } from '../../operation/validate-operation.ts';
import { runQuery } from '../tool/run-query.ts';
import type { Tool } from '../tool/tool.ts';
import { inputSchemaOf } from './input-schema.ts';
import type { CuratedOperation } from './read-operations.ts';

export interface CuratedToolsParts {
  readonly validate: ValidateOperation;
  readonly logger: Logger;
  readonly maxAnswerBytes: number;
}

/** Returns the tools of those operations that a supergraph can answer. Logs a line for each of the others. */
export function curatedTools(
  { schema }: Pick<Generation, 'schema'>,
  operations: readonly CuratedOperation[],
  { validate, logger, maxAnswerBytes }: CuratedToolsParts,
): Tool[] {
  return operations.flatMap((operation) => {
    const { file, name, description, text, document } = operation;
    const [error] = validate(schema, document);
    if (error) {
      const line = error.locations?.[0]?.line;
      const place = line === undefined ? file : `${file}, line ${line}`;
      logger.error(
        `There is no tool ${name}, because its query does not fit the supergraph: ${place}: ${inOneLine(error.message)}`,
      );
      return [];
    }
    const tool: Tool = {
      name,
      description,
      inputSchema: inputSchemaOf(schema, operation),
      call: (args, call) => runQuery(call, { query: text, variables: givenIn(args) }, maxAnswerBytes),
    };
    return [tool];
  });
}

/** Many models give null to each argument that they do not use. GraphQL would take it for a value. */
const givenIn = (args: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
