import type { JsonObject } from '../common/json.ts';

/** Returns the JSON members of the client's variables that an operation uses. */
export function variableMembers(names: Iterable<string>, variables: JsonObject): string[] {
  const members: string[] = [];
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  return members;
}

/** Returns a request's JSON text: the constant prefix, and the variables. */
export function requestBody(prefix: string, members: readonly string[]): string {
  return `${prefix}{${members.join(',')}}}`;
}

/** Returns the variables of a fetch that is not sent over HTTP. */
export function requestVariables(names: readonly string[], variables: JsonObject): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
