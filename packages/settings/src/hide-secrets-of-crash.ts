import { inspect } from 'node:util';
import { withoutSecrets } from './secrets.ts';

/** Has an uncaught error end the process as Node does, but Node would print secrets that the error quotes. */
export function hideSecretsOfCrash(): void {
  // Who listens already, such as a test runner, decides what to print.
  if (process.listenerCount('uncaughtException') === 0) process.on('uncaughtException', crash);
}

function crash(error: unknown): never {
  console.error(withoutSecrets(inspect(error)));
  process.exit(1);
}
