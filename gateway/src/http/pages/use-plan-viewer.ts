import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Plugin } from 'graphql-yoga';

const folder = join(import.meta.dirname, '../../plan-viewer');
const path = '/plan-viewer/';

/** Tags that make a page show plans at the size of its window. Relative, since the page may have another base path. */
export const planViewerTags = `<meta name="viewport" content="width=device-width, initial-scale=1" />
<link rel="stylesheet" href="plan-viewer/style.css" />
<link rel="stylesheet" href="plan-viewer/page.css" />
<script type="module" src="plan-viewer/main.ts"></script>`;

/** Serves the scripts and the style that draw query plans in GraphiQL. */
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

/** Returns the files by name, as JavaScript that browsers run. */
async function readFiles(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder);
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const scripts = names.filter((name) => name.endsWith('.ts'));
  const stripped = await stripTypes(await Promise.all(scripts.map(read)));
  const styles = names.filter((name) => name.endsWith('.css'));
  const texts = [...stripped, ...(await Promise.all(styles.map(read)))];
  return new Map([...scripts, ...styles].map((name, index) => [name, texts[index] ?? '']));
}

/** Runs on its own thread, so that Node's warning about an experimental feature is not printed. */
async function stripTypes(texts: readonly string[]): Promise<readonly string[]> {
  const worker = new Worker(new URL('./strip-types-worker.ts', import.meta.url), {
    workerData: texts,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [stripped] = await once(worker, 'message');
  return stripped;
}
