/** The tenant of requests without a token. No data is ever loaded for it. */
export const anonymousTenant = 'anonymous';

const longest = 200;
/** Excludes blanks at the ends, because names travel in HTTP headers, which drop them. */
const printable = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/;

/**
 * Returns the reason why this is not a valid tenant name, or undefined for a valid one. The reason continues a sentence
 * that begins with "a tenant's name".
 */
export function tenantNameProblem(name: string): string | undefined {
  if (name.length > longest) return `has at most ${longest} characters, this one ${name.length}`;
  if (!printable.test(name)) return 'has only printable ASCII characters, and no blank at its beginning or end';
  if (name === anonymousTenant) return `cannot be "${anonymousTenant}", which is for requests without a token`;
  return undefined;
}
