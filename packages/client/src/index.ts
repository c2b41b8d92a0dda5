export type { RetryOptions } from './back-off.ts';
export {
  type ClientOptions,
  createSophiaClient,
  type MutationOptions,
  type PartialResult,
  type RequestOptions,
  type SophiaClient,
} from './client.ts';
export type { TypedDocument, WithVariables } from './documents.ts';
export { ConnectionError, type GraphError, GraphRequestError, HttpError, SophiaError } from './errors.ts';
export type { DownloadOptions } from './export-download.ts';
export type { ExportedRow } from './export-rows.ts';
export type { ExportOptions, SophiaExports, StartedExport, WaitOptions } from './exports.ts';
export type { Connection, Page, PageInfo, PagesOptions, PageVariables } from './pages.ts';
export type { LiveAnswer, StreamEvent, StreamOptions } from './streams.ts';
export type { TokenSource } from './tokens.ts';
