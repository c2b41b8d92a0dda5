import { z } from 'zod';

/** Yields a schema and the schemas inside it, from the outermost wrapper to the innermost string. */
export function* layersOf(schema: z.core.$ZodType): Generator<z.core.$ZodType> {
  yield schema;
  if (schema instanceof z.ZodPipe) yield* layersOf(schema.in);
  else if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) yield* layersOf(schema.unwrap());
}
