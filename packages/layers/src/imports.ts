/** Matches a module's name after `from`, `import` or `import(`, and a worker's file, in a formatted text. */
const imported = /\b(?:from |import |import\(|new URL\()\s*'([^'\n]+)'/g;

/** Returns the names that a TypeScript file imports, as written there, type imports included. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(imported)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
