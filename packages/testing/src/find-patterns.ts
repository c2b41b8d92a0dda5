import { parse } from '@babel/parser';

/** A regular expression literal in a source file. */
export interface FoundPattern {
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/**
 * Finds the regular expression literals in TypeScript code, and the lines that call the RegExp constructor.
 */
export function findPatterns(code: string): { literals: FoundPattern[]; constructorLines: number[] } {
  const { tokens } = parse(code, { sourceType: 'module', plugins: ['typescript'], tokens: true });
  const literals: FoundPattern[] = [];
  const constructorLines: number[] = [];
  for (const [index, { type, value, loc }] of (tokens as Token[]).entries()) {
    const { line } = loc.start;
    if (type.label === 'regexp' && typeof value === 'object') {
      literals.push({ line, source: value.pattern, flags: value.flags });
    }
    if (value === 'RegExp' && tokens?.[index + 1]?.type.label === '(') constructorLines.push(line);
  }
  return { literals, constructorLines };
}

interface Token {
  type: { label: string };
  value: string | { pattern: string; flags: string };
  loc: { start: { line: number } };
}
