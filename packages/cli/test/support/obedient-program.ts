/** A program for the supervisor's tests: the first argument says how it behaves. */
const [manner] = process.argv.slice(2);

console.log(`pid ${process.pid}`);
if (manner === 'refuses') {
  console.error('the database things at nowhere:1 cannot be reached: ECONNREFUSED');
  process.exit(1);
}
if (manner === 'stubborn') process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
process.send?.({ type: 'ready' });
if (manner === 'crashes') process.exit(3);
if (manner === 'throws') setImmediate(() => Promise.reject(new Error('out of cheese')));
