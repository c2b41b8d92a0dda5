import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes CRM tables with this number of contacts, five for each account. */
export async function writeContactTables(folder: string, contacts: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const accountId = (index: number) => `001Bn00000${String(index).padStart(5, '0')}`;
  const accounts = Array.from(
    { length: Math.ceil(contacts / 5) },
    (_, index) => `${accountId(index)},Company ${index},https://company-${index}.example,${changed}`,
  );
  const people = Array.from(
    { length: contacts },
    (_, index) =>
      `003Bn00000${String(index).padStart(5, '0')},${accountId(Math.floor(index / 5))},Person,Number ${index},person-${index}@company-${Math.floor(index / 5)}.example,${changed}`,
  );
  await writeFile(join(folder, 'Account.csv'), ['Id,Name,Website,SystemModstamp', ...accounts, ''].join('\n'));
  await writeFile(
    join(folder, 'Contact.csv'),
    ['Id,AccountId,FirstName,LastName,Email,SystemModstamp', ...people, ''].join('\n'),
  );
}

const changed = '2026-03-02T00:00:00Z';
