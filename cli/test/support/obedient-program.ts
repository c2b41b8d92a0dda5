import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { exitCodes } from '../../src/common/exit-codes.ts';

/** A program for tests of the supervisor. The first argument chooses its behaviour. */
const [manner, file = ''] = process.argv.slice(2);

console.log(`pid ${process.pid}`);
if (manner === 'refuses') {
  console.error('the database things at nowhere:1 cannot be reached: ECONNREFUSED');
  process.exit(1);
}
if (manner === 'stubborn') process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
if (manner === 'is tried later') {
  const starts = existsSync(file) ? readFileSync(file, 'utf8').length : 0;
  writeFileSync(file, 'x'.repeat(starts + 1));
  if (starts === 0) process.send?.({ type: 'ready' }, () => process.exit(exitCodes.tryLater));
  else if (starts < 9) process.exit(exitCodes.tryLater);
  else process.send?.({ type: 'ready' });
} else process.send?.({ type: 'ready' });
if (manner === 'crashes') process.exit(3);
if (manner === 'throws') setImmediate(() => Promise.reject(new Error('out of cheese')));
