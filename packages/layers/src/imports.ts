/** A module's name behind `from`, `import` or `import(`, or a worker's file, in a text that the formatter has written. */
const imported = /\b(?:from |import |import\(|new URL\()\s*'([^'\n]+)'/g;

/** What a TypeScript file imports, as it is written there, type imports included. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(imported)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
