import { defaultFieldResolver, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context/create-context.ts';

/** Notes in the context what mutations refuse by `userErrors`, whether their client asks for these or not. */
export function noteRefusals(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver, name } = field;
    field.resolve = async (parent, args, context: RequestContext, info) => {
      const payload: unknown = await resolve(parent, args, context, info);
      const codes = codesIn(payload);
      if (codes.length > 0) context.refusals.push(`${name} ${codes.join(', ')}`);
      return payload;
    };
  }
}

function codesIn(payload: unknown): string[] {
  const { userErrors } = (payload ?? {}) as { readonly userErrors?: unknown };
  if (!Array.isArray(userErrors)) return [];
  return [...new Set(userErrors.map(({ code }: { readonly code: string }) => code))];
}

/** Tells the gateway, which keeps the audit, what a mutation refused. */
export const withRefusals = (result: ExecutionResult, { refusals }: RequestContext): ExecutionResult =>
  refusals.length === 0 ? result : { ...result, extensions: { ...result.extensions, refusals } };
