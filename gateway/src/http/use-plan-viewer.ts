import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Plugin } from 'graphql-yoga';

const folder = join(import.meta.dirname, '../plan-viewer');
const path = '/plan-viewer/';

/** What makes a page show plans, and fit its window. Relative, since the page may be reached below some other path. */
export const planViewerTags = `<meta name="viewport" content="width=device-width, initial-scale=1" />
<link rel="stylesheet" href="plan-viewer/style.css" />
<link rel="stylesheet" href="plan-viewer/page.css" />
<script type="module" src="plan-viewer/main.ts"></script>`;

/** Serves the scripts and the style that draw query plans into GraphiQL. */
export function usePlanViewer(): Plugin {
  let files: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (!url.pathname.startsWith(path) || request.method !== 'GET') return;
      files ??= readFiles();
      const name = url.pathname.slice(path.length);
      const text = (await files).get(name);
      if (text === undefined) return;
      const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' };
      endResponse(new fetchAPI.Response(text, { headers }));
    },
  };
}

/** By name, as a browser can use them. */
async function readFiles(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder);
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const scripts = names.filter((name) => name.endsWith('.ts'));
  const stripped = await stripTypes(await Promise.all(scripts.map(read)));
  const styles = names.filter((name) => name.endsWith('.css'));
  const texts = [...stripped, ...(await Promise.all(styles.map(read)))];
  return new Map([...scripts, ...styles].map((name, index) => [name, texts[index] ?? '']));
}

/** On a thread of its own, which keeps to itself that Node's way to do this is experimental. */
async function stripTypes(texts: readonly string[]): Promise<readonly string[]> {
  const worker = new Worker(new URL('./strip-types-worker.ts', import.meta.url), {
    workerData: texts,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [stripped] = await once(worker, 'message');
  return stripped;
}
