import { type DocumentNode, parse } from 'graphql';
import { z } from 'zod';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { JsonObject } from '../common/json.ts';
import type { Generation } from '../generation/generation.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { formatNames } from './formats/formats.ts';
import { type PageQuery, pageQuery } from './page-query.ts';

const variables = z.record(z.string(), z.json()).nullish();

/** What an export writes, as the store keeps it. */
const exportSpec = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables,
  format: z.enum(formatNames),
  /** Contract on whose schema the query is run. */
  contract: z.string().optional(),
  /** Rows of a page. */
  size: z.number(),
  /** Name of the program that started it, for the counts of deprecated fields. */
  clientName: z.string().optional(),
});

export type ExportSpec = z.output<typeof exportSpec>;

export const readSpec = (spec: string): ExportSpec => exportSpec.parse(JSON.parse(spec));

/** A client's request for an export. */
export const exportRequest = exportSpec.pick({ query: true, operationName: true, variables: true }).extend({
  format: z.enum(formatNames).default('jsonl'),
});

/** Makes the query for pages again, on the schema of today. Throws an error for the owner if it no longer fits. */
export function pagesOf(
  spec: ExportSpec,
  { schema }: Pick<Generation, 'schema'>,
  validate: ValidateOperation,
): PageQuery {
  const document = parse(spec.query);
  const [error] = validate(schema, document);
  if (error) throw error;
  return pageQuery(schema, { ...queryOf(spec), document }, spec.size);
}

const queryOf = ({ operationName, variables }: ExportSpec) => ({
  operationName,
  variables: variables as JsonObject | null | undefined,
});

/** Sizes of a page, the best first. A query with lists inside of its rows may cost too much for large ones. */
const sizes = [100, 50, 20, 10, 5, 2, 1];

interface Asked {
  /** Text of the document, as the client sent it. */
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

const tooCostly: ReadonlySet<unknown> = new Set([errorCodes.tooExpensive, errorCodes.exceedsBudget]);

/** Returns the largest page that the limits of an operation and the client's budget allow. Rejects with an error for the client. */
export async function pageSizeFor(generation: Generation, asked: Asked, client: ClientRequest): Promise<number> {
  for (const size of sizes) {
    const variables = asked.variables as JsonObject | null | undefined;
    const page = pageQuery(generation.schema, { ...asked, variables }, size);
    const request = {
      document: page.document,
      operationName: page.operationName,
      variables: page.variablesAfter(null),
      client,
      listedAs: asked.query,
    };
    const [error] = (await generation.estimate(request)).errors;
    if (tooCostly.has(error?.extensions.code) && size > 1) continue;
    if (error) throw error;
    if ((await generation.allowed(request))?.isWhole === true) return size;
    throw gatewayError(errorCodes.unauthorized, 'The query has a field that you may not see. An export is whole.', {
      status: 403,
    });
  }
  throw new Error('There is a smallest page');
}
