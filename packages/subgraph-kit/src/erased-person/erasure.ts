import {
  type Database,
  erasedText,
  type Person,
  personPattern,
  personRegExp,
  query,
  sql,
  together,
} from '@sophia/database';

/** A person who is being erased. */
export interface Erasure {
  readonly tenant: string;
  readonly id: string;
  /** Id of the contact that the erasure was asked for. */
  readonly contactId: string;
  /** True if Gong is asked to erase the person, too. */
  readonly inGong: boolean;
  readonly requestedBy: string;
  /** What the person is known by, with what the subgraphs have found so far. */
  readonly person: Person;
  /** Sentences that the person said or wrote. */
  readonly texts: readonly string[];
  /** Ids of what the person said or wrote. */
  readonly subjects: readonly string[];
  /** Pattern of PostgreSQL that finds the person in texts; null if there is nothing to look for. */
  readonly pattern: string | null;
  /** Returns a text without the person, and without what they said. */
  clean(text: string): string;
}

interface Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly contact_id: string;
  readonly in_gong: boolean;
  readonly requested_by: string;
  readonly person: Person;
  readonly traces: { readonly kind: string; readonly value: string }[] | null;
}

/** Reads the erasures that are not over, the oldest first. Those of closed tenants wait. */
export async function openErasures(database: Database): Promise<Erasure[]> {
  const rows = await query<Row>(
    database.orm.em.fork(),
    sql`select tenant_id, id, contact_id, in_gong, requested_by, person, (
         select json_agg(json_build_object('kind', kind, 'value', value) order by length(value) desc, value)
         from bus.erasure_traces trace where trace.tenant_id = erasure.tenant_id and trace.erasure_id = erasure.id) as traces
       from bus.erasures erasure
       where finished_at is null and not exists (
         select from bus.closed_tenants closed where closed.tenant_id = erasure.tenant_id)
       order by requested_at, id`,
  );
  return rows.map(erasureOf);
}

function erasureOf({ tenant_id, id, contact_id, in_gong, requested_by, person: known, traces }: Row): Erasure {
  const of = (kind: string) => (traces ?? []).flatMap((trace) => (trace.kind === kind ? [trace.value] : []));
  const person = together(known, {
    contactIds: of('contactIds'),
    recordIds: of('recordIds'),
    emails: of('emails'),
    phones: of('phones'),
    names: of('names'),
  });
  const found = personRegExp(person);
  const texts = of('texts');
  return {
    tenant: tenant_id,
    id,
    contactId: contact_id,
    inGong: in_gong,
    requestedBy: requested_by,
    person,
    texts,
    subjects: of('subjects'),
    pattern: personPattern(person),
    clean(text) {
      const without = found === null ? text : text.replace(found, erasedText);
      return texts.reduce((rest, said) => (rest.includes(said) ? rest.replaceAll(said, erasedText) : rest), without);
    },
  };
}
