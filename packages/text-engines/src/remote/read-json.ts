import type { z } from 'zod';
import { ServiceError } from './service-error.ts';

/** Reads a body as JSON of this form. `source` begins the error, such as "The inference service at …". */
export function readJson<S extends z.ZodType>(schema: S, body: Buffer, source: string): z.output<S> {
  const parsed = schema.safeParse(parseJson(body, source));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || 'the answer';
  throw new ServiceError(`${source} answered in another form: ${place}: ${issue?.message}`, { reason: 'wrong' });
}

function parseJson(body: Buffer, source: string): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    const beginning = JSON.stringify(body.toString('utf8', 0, 60));
    throw new ServiceError(`${source} answered with something other than JSON: ${beginning}`, {
      reason: 'wrong',
      cause,
    });
  }
}
