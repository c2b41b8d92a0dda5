import type { ExecutionResult, GraphQLError } from 'graphql';
import type { ResponsePath } from '../errors.ts';
import { parseExactly } from '../json.ts';
import type { WrittenData } from './trail.ts';

export type Extensions = NonNullable<ExecutionResult['extensions']>;

/** A response whose data is JSON text already. */
export interface WrittenResult extends ExecutionResult {
  /** Whether parts of the answer follow; absent when that was not asked for. */
  readonly hasNext?: boolean;
  /** The JSON text of the response; takes the errors and extensions of the result that it is given. */
  readonly stringify: (result: Pick<ExecutionResult, 'errors' | 'extensions'>) => string;
  /** The length of the data's text. */
  readonly characters: number;
  /** The text of the response without additions, encoded once for all who get the same. */
  readonly bytes: () => Buffer;
}

export function writtenResult(written: WrittenData, hasNext?: boolean): WrittenResult {
  const { text, errors } = written;
  const stringify: WrittenResult['stringify'] = ({ errors: shown, extensions }) => {
    const before = shown?.length ? `{"errors":${JSON.stringify(shown)},` : '{';
    const more = hasNext === undefined ? '' : `,"hasNext":${hasNext}`;
    return `${before}"data":${text}${more}${extensionsText(extensions)}}`;
  };
  const result = {
    data: standIn(text),
    ...(hasNext === undefined ? {} : { hasNext }),
    stringify,
    characters: text.length,
    bytes: () => {
      written.bytes ??= Buffer.from(stringify({ errors }));
      return written.bytes;
    },
  };
  return errors.length > 0 ? { errors, ...result } : result;
}

function extensionsText(extensions: Extensions | undefined): string {
  return extensions ? `,"extensions":${JSON.stringify(extensions)}` : '';
}

/** A deferred part, for one place of the response. */
export interface WrittenPart {
  readonly text: string;
  readonly errors: GraphQLError[];
  readonly path: ResponsePath;
  /** The client's. */
  readonly label: string | undefined;
}

/** A later payload of a response that comes in parts. */
export function writtenIncrement(
  parts: readonly WrittenPart[],
  hasNext: boolean,
  extensions: Extensions | undefined,
): ExecutionResult {
  const payload = {
    incremental: parts.map(({ text, errors, path, label }) => ({
      data: standIn(text),
      path,
      ...(label === undefined ? {} : { label }),
      ...(errors.length > 0 ? { errors } : {}),
    })),
    hasNext,
    ...(extensions && { extensions }),
    stringify: () =>
      `{"incremental":[${parts.map(partText).join(',')}],"hasNext":${hasNext}${extensionsText(extensions)}}`,
  };
  return payload as ExecutionResult;
}

function partText({ text, errors, path, label }: WrittenPart): string {
  const named = label === undefined ? '' : `,"label":${JSON.stringify(label)}`;
  const failed = errors.length > 0 ? `,"errors":${JSON.stringify(errors)}` : '';
  return `{"data":${text},"path":${JSON.stringify(path)}${named}${failed}}`;
}

/** Decoded only for those who serialise a result by other means than `stringify`. */
function standIn(text: string): ExecutionResult['data'] {
  return text === 'null' ? null : { toJSON: () => parseExactly(text) };
}
