import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { policyOf } from './page-headers.ts';

/** A coding that browsers know and a build can prepare; its files have this extension. */
const prepared = { br: '.br', gzip: '.gz' } as const;

type Prepared = keyof typeof prepared;

export interface WebFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly compressed: ReadonlyMap<Prepared, Buffer<ArrayBuffer>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A web application that was built into files. */
export interface WebApp {
  /** Its only HTML file, which a browser gets for all of its pages. */
  readonly index: WebFile;
  /** The other files by path, such as `/assets/index-1a2b.js`. */
  readonly files: ReadonlyMap<string, WebFile>;
  /** True if the path is that of a page: `/`, or below one of the sections that its build lists. */
  hasPage(path: string): boolean;
}

const indexFile = 'index.html';
const sectionsFile = 'sections.json';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** The build names the files in it by their content. */
const hashedFolder = '/assets/';

/**
 * Reads the folder of a built web application into memory: `index.html`, hashed files in `assets/`, files with the extension
 * `.br` or `.gz` for compressed ones, and `sections.json`, the first segments of the paths of its pages. Rejects with a
 * one-line error if it cannot.
 */
export async function readWebApp(folder: string): Promise<WebApp> {
  try {
    const names = await namesIn(folder);
    const sections = sectionsOf(await readFile(join(folder, sectionsFile), 'utf8'));
    const files = new Map<string, WebFile>();
    for (const name of names) {
      const isServed = name !== sectionsFile && !Object.values(prepared).some((extension) => name.endsWith(extension));
      if (isServed) files.set(`/${name}`, await readWebFile(folder, name, names));
    }
    const index = files.get(`/${indexFile}`);
    if (!index) throw new Error(`it has no ${indexFile}`);
    files.delete(`/${indexFile}`);
    return { index, files, hasPage: (path) => path === '/' || sections.has(path.split('/', 2)[1] ?? '') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The web app in ${folder} cannot be read: ${reason}`);
  }
}

async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const names = files.map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll(sep, '/'));
  // Hidden files are the build's own.
  return new Set(names.filter((name) => !name.split('/').some((part) => part.startsWith('.'))));
}

function sectionsOf(text: string): ReadonlySet<string> {
  const sections: unknown = JSON.parse(text);
  const isSection = (each: unknown) => typeof each === 'string' && /^[a-z][a-z-]*$/.test(each);
  if (!Array.isArray(sections) || !sections.every(isSection)) {
    throw new Error(`${sectionsFile} must be a list of path segments such as "accounts"`);
  }
  return new Set(sections);
}

async function readWebFile(folder: string, name: string, names: ReadonlySet<string>): Promise<WebFile> {
  const read = (file: string) => readFile(join(folder, file)) as Promise<Buffer<ArrayBuffer>>;
  const bytes = await read(name);
  const compressed = new Map<Prepared, Buffer<ArrayBuffer>>();
  for (const [coding, extension] of Object.entries(prepared) as [Prepared, string][]) {
    if (names.has(name + extension)) compressed.set(coding, await read(name + extension));
  }
  const isHashed = `/${name}`.startsWith(hashedFolder);
  const headers = {
    'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    ...(name.endsWith('.html') ? policyOf(bytes.toString()) : {}),
  };
  return { bytes, compressed, headers };
}

/** Returns the answer to a browser's request for a file. */
export function answerWith({ bytes, compressed, headers }: WebFile, request: Request): Response {
  const all = { ...headers, vary: 'Accept-Encoding' };
  // A cache may have made the tag weak. The file is the same in each coding.
  const known = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (headers.etag && known?.includes(headers.etag)) return new Response(null, { status: 304, headers: all });
  const accepted = (request.headers.get('accept-encoding') ?? '').split(',').map((part) => part.trim());
  for (const [coding, shorter] of compressed) {
    if (!accepted.includes(coding)) continue;
    return new Response(bodyOf(shorter, request), { headers: { ...all, 'content-encoding': coding } });
  }
  return new Response(bodyOf(bytes, request), { headers: all });
}

const bodyOf = (bytes: Buffer<ArrayBuffer>, { method }: Request) => (method === 'HEAD' ? null : bytes);
