/** The types that exist for it elsewhere are those of an older version. */
declare module 'spdx-satisfies' {
  /** Whether one licence of a list, or several where the expression asks for these, satisfy it. Throws for no expression. */
  export default function satisfies(expression: string, licences: string[]): boolean;
}
