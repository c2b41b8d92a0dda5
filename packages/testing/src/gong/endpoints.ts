import type { GongData } from './gong-data.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface GongRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Body as JSON; empty for a request without one. */
  // biome-ignore lint/suspicious/noExplicitAny: JSON of a request, which the endpoints check
  readonly body: any;
}

/** What an endpoint answers: a list in pages, or a whole. Null where Gong finds nothing and says 404. */
export type Found = { readonly list: string; readonly items: readonly unknown[] } | { readonly whole: Fields } | null;

/** Thrown for a request that Gong would not take. */
export class BadRequest extends Error {}

type Endpoint = (data: GongData, request: GongRequest, now: Date) => Found;

/** Endpoints of the contract, by method and path. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET /v2/users': ({ users }) => listOf('users', users),
  'GET /v2/calls': ({ calls }, { query }) => {
    const range = rangeOf({ fromDateTime: query.get('fromDateTime'), toDateTime: query.get('toDateTime') });
    if (range.from === undefined || range.to === undefined) throw new BadRequest('fromDateTime: must not be null');
    return listOf(
      'calls',
      calls.filter(startedIn(range)).map(({ call }) => call.metaData),
    );
  },
  'POST /v2/calls/extensive': ({ calls }, { body }) => {
    const found = calls.filter(matching(body.filter));
    return listOf(
      'calls',
      found.map(({ call }) => selected(call, body.contentSelector)),
    );
  },
  'POST /v2/calls/transcript': ({ calls }, { body }, now) => {
    const found = calls
      .filter(matching(body.filter))
      .flatMap(({ transcript, transcriptFrom }) =>
        transcript === null || (transcriptFrom && transcriptFrom > now) ? [] : [transcript],
      );
    return listOf('callTranscripts', found);
  },
  'POST /v2/data-privacy/erase-data-for-email-address': (data, { query }) =>
    erased(data, 'emailAddress', query.get('emailAddress')),
  'POST /v2/data-privacy/erase-data-for-phone-number': (data, { query }) =>
    erased(data, 'phoneNumber', query.get('phoneNumber')),
  'GET /v2/settings/trackers': ({ trackers }) => ({ whole: { keywordTrackers: trackers } }),
  'GET /v2/settings/scorecards': ({ scorecards }) => ({ whole: { scorecards } }),
  'POST /v2/stats/activity/scorecards': ({ answeredScorecards }) => listOf('answeredScorecards', answeredScorecards),
  'POST /v2/stats/activity/aggregate': ({ users, calls }, { body }) => {
    const { fromDate, toDate } = body.filter ?? {};
    if (!fromDate || !toDate) throw new BadRequest('filter: fromDate and toDate must not be null');
    const range = { from: new Date(`${fromDate}T00:00:00Z`), to: new Date(`${toDate}T00:00:00Z`) };
    const rows = users.map(({ id, emailAddress }) => {
      const callsAsHost = calls
        .filter(startedIn(range))
        .filter(({ call }) => call.metaData.primaryUserId === id).length;
      return {
        userId: id,
        userEmailAddress: emailAddress,
        userAggregateActivityStats: { callsAsHost, callsAttended: callsAsHost },
      };
    });
    return listOf('usersAggregateActivityStats', rows);
  },
};

/** Removes the calls of a person. */
function erased({ calls }: GongData, field: 'emailAddress' | 'phoneNumber', value: string | null): Found {
  if (!value) throw new BadRequest(`${field}: must not be null`);
  const parties = (call: Fields) => (call.parties ?? []) as readonly Fields[];
  for (let place = calls.length - 1; place >= 0; place--)
    if (parties(calls[place]?.call ?? {}).some((party) => party[field] === value)) calls.splice(place, 1);
  return { whole: {} };
}

/** Nothing found is a 404 that says so. */
const listOf = (list: string, items: readonly unknown[]): Found => (items.length === 0 ? null : { list, items });

interface Range {
  readonly from?: Date;
  readonly to?: Date;
}

function rangeOf({ fromDateTime, toDateTime }: Fields): Range {
  const [from, to] = [fromDateTime, toDateTime].map((given) => {
    if (given === undefined || given === null) return undefined;
    const time = new Date(String(given));
    if (Number.isNaN(time.getTime())) throw new BadRequest(`${given}: not a date-time`);
    return time;
  });
  return { from, to };
}

/** From is part of the range, and to is not. */
const startedIn =
  ({ from, to }: Range) =>
  ({ call }: GongData['calls'][number]): boolean => {
    const started = new Date(call.metaData.started);
    return (from === undefined || started >= from) && (to === undefined || started < to);
  };

function matching(filter: Fields = {}): (each: GongData['calls'][number]) => boolean {
  const isInRange = startedIn(rangeOf(filter));
  const ids = filter.callIds as readonly string[] | undefined;
  if (ids !== undefined && !ids.every((id) => typeof id === 'string')) throw new BadRequest('callIds: must be strings');
  return (each) => isInRange(each) && (ids === undefined || ids.includes(each.call.metaData.id));
}

/** Removes what was not asked for. */
function selected(call: Fields, selector: { readonly context?: string; readonly exposedFields?: Fields } = {}): Fields {
  const { context = 'None', exposedFields = {} } = selector;
  const { content, interaction } = exposedFields as Record<string, Fields | undefined>;
  return {
    metaData: call.metaData,
    ...(context !== 'None' && { context: call.context }),
    ...(exposedFields.parties === true && { parties: call.parties }),
    ...(content && { content: only(call.content as Fields, (key) => content[key] === true) }),
    ...(interaction && {
      interaction: only(
        call.interaction as Fields,
        (key) => interaction[key === 'interactionStats' ? 'personInteractionStats' : key] === true,
      ),
    }),
  };
}

const only = (fields: Fields = {}, isWanted: (key: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => isWanted(key)));
