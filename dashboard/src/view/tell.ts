import { toast } from '../parts/toasts.tsx';

interface Result<Done> {
  readonly error?: { readonly message: string } | undefined;
  readonly data?: { readonly done?: Done | null } | undefined;
}

interface Done {
  readonly userErrors: readonly { readonly message: string; readonly field?: readonly string[] | null }[];
}

/** Returns why a mutation changed nothing; undefined if it did. */
export function refusalOf<D extends Done>({ error, data }: Result<D>): string | undefined {
  if (error) return error.message;
  return data?.done?.userErrors.map(({ message }) => message).join(' ') || undefined;
}

/** Says what a mutation has done, or why it did nothing. Returns true if it did. */
export function tell<D extends Done>(result: Result<D>, done: string): boolean {
  const refusal = refusalOf(result);
  toast(refusal ?? done, { isError: refusal !== undefined });
  return refusal === undefined;
}
