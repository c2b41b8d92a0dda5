import { CompressionStream } from 'node:stream/web';
import type { FetchAPI } from 'graphql-yoga';
import { errorCodes } from '../../common/errors.ts';
import { rowFormats } from '../../exports/formats/formats.ts';
import { type Exports, originOf } from '../../exports/open-exports.ts';
import type { ExportRecord } from '../../exports/stored/export-store.ts';
import type { ClientRequest } from '../../request/client-request.ts';
import { changedStream } from '../../streams/changed-stream.ts';
import { errorResponse } from '../protocol/error-response.ts';
import { readRange } from './byte-range.ts';
import { fileBytes } from './file-bytes.ts';
import { readableBytes } from './readable-bytes.ts';

/** Answers a request for the rows of an export: all of them, compressed if the client accepts it, or a part. */
export async function download(
  { store, places, metrics, stalledMs }: Exports,
  request: Request,
  { client, found }: { readonly client: ClientRequest; readonly found: ExportRecord },
  fetchAPI: FetchAPI,
): Promise<Response> {
  const { id, status, bytes: size, format } = found;
  if (status !== 'COMPLETED') {
    const gone = status === 'EXPIRED' || status === 'CANCELLED' || status === 'FAILED';
    const message = `The export has no rows: it is ${status.toLowerCase()}`;
    return errorResponse(fetchAPI, request, gone ? 410 : 409, errorCodes.exportNotReady, message);
  }
  const header = (name: string) => request.headers.get(name);
  const plainTag = `"${id}"`;
  const ifRange = header('if-range');
  const range = ifRange === null || ifRange === plainTag ? readRange(header('range'), size) : undefined;
  // A part of a compressed file could not be continued by another one.
  const isCompressed = range === undefined && size > 0 && acceptsGzip(header('accept-encoding'));
  const tag = isCompressed ? `"${id}-gzip"` : plainTag;
  const headers: Record<string, string> = {
    etag: tag,
    vary: 'Accept-Encoding, Authorization, Cookie',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  };
  if (range === null) {
    const refused = { ...headers, 'content-range': `bytes */${size}` };
    return errorResponse(fetchAPI, request, 416, errorCodes.badRequest, 'The file has no such bytes', refused);
  }
  const isKnown = (header('if-none-match') ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
  if (isKnown) return new fetchAPI.Response(null, { status: 304, headers });
  const { from, to } = range ?? { from: 0, to: size };
  Object.assign(headers, {
    'content-type': isFormat(format) ? rowFormats[format].contentType : 'application/octet-stream',
    'content-disposition': `attachment; filename="export-${id}.${format}"`,
    'x-content-type-options': 'nosniff',
    ...(isCompressed ? { 'content-encoding': 'gzip' } : { 'content-length': String(to - from) }),
    ...(range && { 'content-range': `bytes ${from}-${to - 1}/${size}` }),
  });
  const answer = { status: range ? 206 : 200, headers };
  if (request.method === 'HEAD') return new fetchAPI.Response(null, answer);
  const release = places.take(client.identity);
  if (typeof release === 'string') {
    metrics.downloadRefused();
    const [refusal, code, message] = tooMany[release];
    return errorResponse(fetchAPI, request, refusal, code, message, { 'retry-after': '5' });
  }
  if (!(await store.open(client.identity, id, from, originOf(client)).catch(releasing(release)))) {
    release();
    const message = 'Your rights have changed since the export was started; start another one';
    return errorResponse(fetchAPI, request, 403, errorCodes.rightsChanged, message);
  }
  metrics.downloadBegun();
  let left = to - from;
  const bytes = changedStream(fileBytes(store, client.identity, id, { from, to }), {
    value(chunk) {
      left -= chunk.length;
      metrics.downloaded(chunk.length);
      return chunk;
    },
    last(failure): undefined {
      release();
      metrics.downloadEnded(left === 0 ? 'whole' : 'broken');
      if (failure) throw failure.error;
    },
  });
  const plain = readableBytes(bytes, stalledMs);
  const body = isCompressed ? plain.pipeThrough(new CompressionStream('gzip')) : plain;
  return new fetchAPI.Response(body as BodyInit, answer);
}

const tooMany = {
  owner: [429, errorCodes.tooManyDownloads, 'You have as many downloads at once as one may have; end one, or wait'],
  everybody: [503, errorCodes.overloaded, 'There are too many downloads; try again later'],
} as const;

const releasing = (release: () => void) => (error: unknown) => {
  release();
  throw error;
};

const isFormat = (format: string): format is keyof typeof rowFormats => Object.hasOwn(rowFormats, format);

function acceptsGzip(header: string | null): boolean {
  const qualities = new Map((header ?? '').toLowerCase().split(',').map(qualityOf));
  return (qualities.get('gzip') ?? qualities.get('*') ?? 0) > 0;
}

function qualityOf(part: string): [coding: string, quality: number] {
  const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  return [coding, given === undefined ? 1 : Number(given.slice(2))];
}
