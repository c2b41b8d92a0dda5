/** Exits with 0 if the URL responds with success: `node docker/healthcheck.ts URL`. */
const [url = ''] = process.argv.slice(2);
const response = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
process.exitCode = response?.ok ? 0 : 1;
