import { secrets } from '@sophia/settings';
import { z } from 'zod';

/** A setting with the keys of a secret box, the newest first: 64 hexadecimal digits each. */
export const sealingKeys = () =>
  secrets().transform((given, context) => {
    const wrong = given.findIndex((key) => !/^[\da-f]{64}$/i.test(key));
    if (wrong < 0) return given.map((key) => Buffer.from(key, 'hex'));
    context.addIssue({ code: 'custom', message: `number ${wrong + 1} has not 64 hexadecimal digits` });
    return z.NEVER;
  });
