import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** Reads a file of JSON lines. Throws for a line of another shape, and names it. */
export function readLines<T extends z.ZodType>(file: URL, shape: T): z.infer<T>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [shape.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${file.pathname}, line ${index + 1}: ${String(error)}`, { cause: error });
      }
    });
}
