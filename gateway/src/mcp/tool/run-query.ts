import type { CallToolResult } from '@modelcontextprotocol/server';
import { isRefused, type OperationText, prepareOperation } from '@sophia/serving';
import {
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { errorCodes, gatewayError } from '../../common/errors.ts';
import { answerOf, refusal } from './answers.ts';
import type { ToolCall } from './tool.ts';

/** Runs a query as GraphQL runs it for the same client. */
export async function runQuery(
  { enveloped }: Pick<ToolCall, 'enveloped'>,
  operation: OperationText,
  maxBytes: number,
): Promise<CallToolResult> {
  const prepared = await prepareOperation(enveloped, operation);
  if (isRefused(prepared)) return refusal(prepared);
  const change = changeIn(prepared);
  if (change) return refusal([change]);
  // Without a format for several answers there is one.
  return answerOf((await enveloped.execute(prepared)) as ExecutionResult, maxBytes);
}

/** Returns the reason why tools do not run this operation; undefined for a query. */
export function changeIn({
  document,
  operationName,
}: Pick<ExecutionArgs, 'document' | 'operationName'>): GraphQLError | undefined {
  const kind = getOperationAST(document, operationName)?.operation;
  if (kind === undefined || kind === OperationTypeNode.QUERY) return undefined;
  return gatewayError(errorCodes.badRequest, `Tools run queries alone; this operation is a ${kind}`);
}
