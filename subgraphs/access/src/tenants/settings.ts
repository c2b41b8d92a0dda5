import { type EntityManager, query, sql } from '@sophia/database';
import { type TenantError, tenantError } from './tenant-error.ts';

/** What a tenant decides for all its users. */
export interface TenantSettings {
  readonly timeZone: string;
  readonly currencyCode: string | null;
}

/** Settings of tenants that have set none. */
export const defaultSettings: TenantSettings = { timeZone: 'UTC', currencyCode: null };

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Returns what is wrong with the settings that are given. */
export async function settingsProblems(
  em: EntityManager,
  { timeZone, currencyCode }: Partial<TenantSettings>,
): Promise<TenantError[]> {
  const errors: TenantError[] = [];
  if (timeZone !== undefined && !(await isTimeZone(em, timeZone)))
    errors.push(
      tenantError(
        'INVALID',
        `There is no time zone ${shown(timeZone)}. Give an IANA name, such as America/Chicago.`,
        ...['input', 'timeZone'],
      ),
    );
  if (currencyCode != null && !currencies.has(currencyCode))
    errors.push(
      tenantError(
        'INVALID',
        `There is no currency ${shown(currencyCode)}. Give an ISO 4217 code, such as USD.`,
        ...['input', 'currencyCode'],
      ),
    );
  return errors;
}

/** A zone that the database and this program know, because both compute days. */
async function isTimeZone(em: EntityManager, name: string): Promise<boolean> {
  const known = await query<object>(em, sql`select from pg_timezone_names where name = ${name}`);
  if (known.length === 0) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 100));
