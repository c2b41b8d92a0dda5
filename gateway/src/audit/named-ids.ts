/** True for names such as `id`, `ids`, `accountId` and `contactIds`. */
export const isIdName = (name: string): boolean => /(?:^i|I)ds?$/.test(name);

/** Other ids, such as an e-mail address, may be personal data themselves. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const most = 50;

/** Returns the UUIDs among the variables whose names say that they are ids, and among the members of input objects. */
export function namedIds(variables: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const found: string[] = [];
  const collect = (name: string, value: unknown) => {
    if (!isIdName(name)) return;
    for (const each of Array.isArray(value) ? value.slice(0, most) : [value]) if (isUuid(each)) found.push(each);
  };
  for (const name in variables) {
    const value = variables[name];
    collect(name, value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    for (const [member, below] of Object.entries(value)) collect(member, below);
  }
  return found.slice(0, most);
}
