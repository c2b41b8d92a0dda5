import type { Erasure } from '@sophia/subgraph-kit';
import { createGongApi } from '../api/gong-api.ts';
import type { GongContext } from '../connection/services.ts';

/** Longest time that Gong's limits may hold up the requests of an erasure, which goes on later. */
const longestMs = 300_000;

/** Has Gong erase the person, by each of their addresses and numbers. Gong erases a person twice without an error. */
export async function eraseInGong(context: GongContext, { tenant, person }: Erasure): Promise<void> {
  if (context.services.source.tenant !== tenant) return;
  const api = createGongApi(context, tenant, AbortSignal.timeout(longestMs));
  for (const address of person.emails) await api.erase({ emailAddress: address });
  for (const number of person.phones) await api.erase({ phoneNumber: number });
}
