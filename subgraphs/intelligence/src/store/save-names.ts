import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import type { Named } from '@sophia/understanding';
import { currentParts } from './transcript-parts.ts';

/** Names in the text of an interaction, if it still has this text. */
export interface NamedInteraction {
  readonly id: string;
  readonly digest: string;
  readonly names: Named;
}

/** Names in the sentences of a part of a transcript, if it still has these sentences. */
export interface NamedPart {
  readonly callId: string;
  readonly part: number;
  readonly digest: string;
  readonly segments: readonly { readonly id: string; readonly names: Named }[];
}

const columnsOf = ({ propertySoftware, competitors, products, features }: Named) => ({
  property_software: propertySoftware,
  competitors,
  products,
  features,
});

/**
 * Replaces the names of analysed interactions.
 *
 * @returns the ids of those that changed
 */
export async function saveNamesOfInteractions(
  em: EntityManager,
  interactions: readonly NamedInteraction[],
): Promise<string[]> {
  if (interactions.length === 0) return [];
  const rows = interactions.map(({ id, digest, names }) => ({ id, digest, ...columnsOf(names) }));
  const changed = await query<{ id: string }>(
    em,
    sql`update intelligence.interaction_analyses i
     set property_software = named.property_software, competitors = named.competitors, products = named.products,
       features = named.features,
       integrations = case when i.integrations <> '{}' or exists (
         select from intelligence.findings f
         where f.interaction_id = i.interaction_id and f.kind = 'INTEGRATION_REQUIREMENT'
       ) then named.property_software else '{}' end
     from json_to_recordset(${toDatabaseJson(rows)}::json) as named(id uuid, digest text, property_software text[],
       competitors text[], products text[], features text[])
     where i.interaction_id = named.id and i.text_digest = named.digest and i.model is not null
       and row(i.property_software, i.competitors, i.products, i.features)
         is distinct from row(named.property_software, named.competitors, named.products, named.features)
     returning i.interaction_id as id`,
  );
  return changed.map(({ id }) => id);
}

/**
 * Replaces the names of analysed sentences.
 *
 * @returns the ids of the calls with changes
 */
export async function saveNamesOfSegments(
  em: EntityManager,
  tenant: string,
  parts: readonly NamedPart[],
): Promise<string[]> {
  if (parts.length === 0) return [];
  const current = await currentParts(em, tenant, parts);
  const rows = current.flatMap(({ segments }) => segments.map(({ id, names }) => ({ id, ...columnsOf(names) })));
  const changed = await query<{ call_id: string }>(
    em,
    sql`update intelligence.segment_analyses s
     set property_software = named.property_software, competitors = named.competitors, features = named.features,
       integrations = case when s.integration_requirements <> '{}' then named.property_software else '{}' end
     from json_to_recordset(${toDatabaseJson(rows)}::json) as named(id uuid, property_software text[],
       competitors text[], features text[])
     where s.segment_id = named.id and row(s.property_software, s.competitors, s.features)
       is distinct from row(named.property_software, named.competitors, named.features)
     returning s.call_id`,
  );
  return [...new Set(changed.map(({ call_id }) => call_id))];
}
