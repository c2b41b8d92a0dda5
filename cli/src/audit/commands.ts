import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { type Database, evenIfClosed } from '@sophia/database';
import { type AuditHead, auditTrail } from '../common/modules.ts';
import { readToolSettings } from '../common/settings.ts';
import { openDatabases } from '../graph/open-databases.ts';
import { reachDatabase } from '../graph/reach-database.ts';
import { readHeads, readRecords, writeHeads } from './files.ts';

interface VerifyOptions {
  readonly tenant?: string;
  readonly file?: string;
  /** Not with a file, which may hold an excerpt that the kept ends are no part of. */
  readonly heads?: string;
}

type Follower = ReturnType<ReturnType<typeof auditTrail>['audit']['follow']>;

/** Runs `pnpm audit:verify`. Returns the exit code: 1 if a chain is broken. */
export async function verify({ tenant: only, file, heads: headsFile }: VerifyOptions): Promise<number> {
  const known = headsFile === undefined ? new Map<string, AuditHead>() : await readHeads(headsFile);
  const isWanted = (tenant: string) => only === undefined || tenant === only;
  const chains = file === undefined ? await chainsOfDatabase(known, isWanted) : await chainsOfFile(file, isWanted);
  const heads = new Map(known);
  let broken = 0;
  for (const [tenant, chain] of chains) {
    const { records, head, broken: place } = chain.report();
    if (head) heads.set(tenant, head);
    const end = head ? `, the last is ${head.sequence} with the hash ${head.hash}` : '';
    console.info(`${tenant}: ${records} records${place ? ' are right' : ''}${end}`);
    if (!place) continue;
    broken += 1;
    console.error(`${tenant}: BROKEN: record ${place.sequence} ${place.problem}.`);
  }
  if (broken > 0) return 1;
  if (headsFile !== undefined) await writeHeads(headsFile, heads);
  console.info(chains.size === 0 ? 'There are no records.' : 'All chains are right.');
  return 0;
}

/** Also those of tenants that should have one. */
async function chainsOfDatabase(known: ReadonlyMap<string, AuditHead>, isWanted: (tenant: string) => boolean) {
  await using stack = new AsyncDisposableStack();
  const { audit, database } = await openAudit(stack);
  const tenants = new Set([...(await audit.tenants(database)), ...known.keys()]);
  const chains = new Map<string, Follower>();
  for (const tenant of [...tenants].filter(isWanted)) {
    const chain = audit.follow({ known: known.get(tenant) });
    for await (const record of audit.read(database, tenant)) chain.add(record);
    chains.set(tenant, chain);
  }
  return chains;
}

async function chainsOfFile(file: string, isWanted: (tenant: string) => boolean) {
  const { audit } = auditTrail();
  const chains = new Map<string, Follower>();
  for await (const record of readRecords(file)) {
    const { tenant } = record;
    if (!isWanted(tenant)) continue;
    const chain = chains.get(tenant) ?? audit.follow({ isExcerpt: true });
    chains.set(tenant, chain);
    chain.add(record);
  }
  return chains;
}

interface ExportOptions {
  readonly tenant?: string;
  readonly from?: Date;
  readonly to?: Date;
}

/** Runs `pnpm audit:export`, which is recorded before it begins. Returns the exit code. */
export async function exportTo(file: string, { tenant: only, from, to }: ExportOptions): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const { audit, database } = await openAudit(stack);
  const audited = await audit.tenants(database);
  if (only !== undefined && !audited.includes(only)) {
    // Its name may be mistyped, and the record of the export would begin a chain.
    console.error(`The tenant "${only}" has no records.`);
    return 1;
  }
  const tenants = only === undefined ? audited : [only];
  // Who reads what is personal data, too.
  await using output = await open(file, 'wx', 0o600);
  let records = 0;
  for (const tenant of tenants) {
    const now = new Date();
    const span = `from ${from?.toISOString() ?? 'the beginning'} to ${to?.toISOString() ?? 'the end'}`;
    const entry = {
      id: randomUUID(),
      occurredAt: now,
      kind: 'EXPORT',
      outcome: 'OK',
      subject: 'audit:export',
    } as const;
    const detail = `The user ${userName()} of the machine wrote the audit ${span} to a file`;
    await evenIfClosed(() =>
      database.transaction(tenant, (em) => audit.append(em, tenant, [{ ...entry, detail }], now)),
    );
    for await (const record of audit.read(database, tenant, { from, to })) {
      await output.write(`${audit.lineOf(record)}\n`);
      records += 1;
    }
  }
  console.info(`Wrote ${records} records of ${tenants.length} tenants to ${file}`);
  return 0;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number that has no name.
    return String(process.getuid?.() ?? 'unknown');
  }
}

async function openAudit(stack: AsyncDisposableStack) {
  const { audit, owner } = auditTrail();
  const { url } = stack.use(await reachDatabase(readToolSettings()));
  const database = (await openDatabases(url, stack)).get(owner.name) as Database;
  return { audit, database };
}
