import type { ExecutionResult, GraphQLError } from 'graphql';
import type { ResponsePath } from '../common/errors.ts';
import { parseExactly } from '../common/json.ts';
import type { DeferredPlace } from '../projection/write-response.ts';
import type { PartsSpec } from '../request/client-request.ts';
import type { WrittenData } from './written-data.ts';
import { type Extensions, writtenResult } from './written-result.ts';

/** A deferred part, for one place of the response. */
interface WrittenPart {
  readonly place: DeferredPlace;
  readonly text: string;
  readonly errors: readonly GraphQLError[];
}

/** Creates the payloads of an answer in parts. */
export interface PartsFormat {
  /** `waiting` are the places whose parts follow later. */
  first(written: WrittenData, waiting: readonly DeferredPlace[]): ExecutionResult;
  next(
    parts: readonly WrittenPart[],
    waiting: readonly DeferredPlace[],
    extensions: Extensions | undefined,
  ): ExecutionResult;
}

/** Returns the path and label of a place, for the client. */
export type DescribePlace = (place: DeferredPlace) => { readonly path: ResponsePath; readonly label?: string };

export function partsFormat(spec: PartsSpec, describe: DescribePlace): PartsFormat {
  return spec === 'incrementalSpec=v0.2' ? byIds(describe) : byPlaces(describe);
}

const json = JSON.stringify;

/** Each payload names the place that it belongs to. */
function byPlaces(describe: DescribePlace): PartsFormat {
  return {
    first: (written, waiting) => writtenResult(written, waiting.length > 0),
    next: (parts, waiting, extensions) =>
      payload(waiting.length > 0, extensions, {
        incremental: listText(
          parts.map((part) => objectText({ data: part.text, ...placeText(describe, part.place), ...errorsText(part) })),
        ),
      }),
  };
}

/** Announces each place with an id. Its parts and its completion refer to that id. */
function byIds(describe: DescribePlace): PartsFormat {
  const ids = new Map<DeferredPlace, string>();

  function pending(places: readonly DeferredPlace[]): Texts {
    const fresh = places.filter((place) => !ids.has(place));
    for (const place of fresh) ids.set(place, json(String(ids.size)));
    if (fresh.length === 0) return {};
    return {
      pending: listText(fresh.map((place) => objectText({ id: ids.get(place), ...placeText(describe, place) }))),
    };
  }

  return {
    first: (written, waiting) => writtenResult(written, waiting.length > 0, membersText(pending(waiting))),
    next(parts, waiting, extensions) {
      const announced = pending([...parts.map(({ place }) => place), ...waiting]);
      const withData = parts.filter(({ text }) => text !== 'null');
      return payload(waiting.length > 0, extensions, {
        ...announced,
        ...(withData.length > 0 && {
          incremental: listText(
            withData.map((part) => objectText({ id: ids.get(part.place), data: part.text, ...errorsText(part) })),
          ),
        }),
        completed: listText(
          // A part whose data is null has failed.
          parts.map((part) => objectText({ id: ids.get(part.place), ...(part.text === 'null' && errorsText(part)) })),
        ),
      });
    },
  };
}

/** Texts of the present members of a JSON object, by name. */
type Texts = Readonly<Record<string, string | undefined>>;

function placeText(describe: DescribePlace, place: DeferredPlace): Texts {
  const { path, label } = describe(place);
  return { path: json(path), label: label === undefined ? undefined : json(label) };
}

function errorsText({ errors }: WrittenPart): Texts {
  return errors.length > 0 ? { errors: json(errors) } : {};
}

function membersText(members: Texts): string {
  return Object.entries(members)
    .flatMap(([name, text]) => (text === undefined ? [] : [`"${name}":${text}`]))
    .join(',');
}

const objectText = (members: Texts): string => `{${membersText(members)}}`;
const listText = (items: readonly string[]): string => `[${items.join(',')}]`;

function payload(hasNext: boolean, extensions: Extensions | undefined, members: Texts): ExecutionResult {
  const text = objectText({ ...members, hasNext: json(hasNext), extensions: extensions && json(extensions) });
  const result = { hasNext, stringify: () => text, toJSON: () => parseExactly(text) };
  return result as ExecutionResult;
}
