import { badUserInput } from '../errors/errors.ts';

/** Paging arguments of a connection field. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** The requested part of a list. */
export interface PageRequest {
  readonly size: number;
  /** True if it is counted from the end of the list. */
  readonly backward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

const defaultPageSize = 20;
const maxPageSize = 100;

/** Checks paging arguments. Throws BAD_USER_INPUT, naming the argument. */
export function readPageArguments({ first, after, last, before }: PageArguments): PageRequest {
  if (first != null && last != null) throw badUserInput('first', 'cannot be given together with last');
  checkSize('first', first);
  checkSize('last', last);
  return {
    size: last ?? first ?? defaultPageSize,
    backward: last != null,
    after: after ?? null,
    before: before ?? null,
  };
}

function checkSize(argument: string, size: number | null | undefined): void {
  if (size != null && (size < 1 || size > maxPageSize)) {
    throw badUserInput(argument, `expected 1 to ${maxPageSize}, got ${size}`);
  }
}
