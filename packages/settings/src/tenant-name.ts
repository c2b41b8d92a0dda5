/** The tenant of those who come without a token; no data is ever loaded for it. */
export const anonymousTenant = 'anonymous';

const longest = 200;
/** Names travel as HTTP headers, which lose blanks at their ends. */
const printable = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/;

/** Why this cannot be a tenant's name; undefined when it can. Reads on after "a tenant's name". */
export function tenantNameProblem(name: string): string | undefined {
  if (name.length > longest) return `has at most ${longest} characters, this one ${name.length}`;
  if (!printable.test(name)) return 'is made of printable ASCII characters, and begins and ends with no blank';
  if (name === anonymousTenant) return `cannot be "${anonymousTenant}", which is for requests without a token`;
  return undefined;
}
