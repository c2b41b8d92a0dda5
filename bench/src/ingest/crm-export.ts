import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

export interface CrmExportSize {
  readonly accounts: number;
  readonly contacts: number;
  /** @default 40 */
  readonly users?: number;
}

/**
 * Writes users, accounts and contacts of Salesforce as CSV files into a folder. Every contact belongs to an account,
 * and most have an e-mail address of its domain. The same size gives the same files.
 */
export async function writeCrmExport(folder: string, { accounts, contacts, users = 40 }: CrmExportSize): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeTable(join(folder, 'User.csv'), users, (index) => ({
    Id: id('005', index),
    Username: `agent${index}@ours.example`,
    FirstName: firstName(index),
    LastName: `Agent${index}`,
    Email: `agent${index}@ours.example`,
    IsActive: 'true',
    UserType: 'Standard',
    SystemModstamp: stamp(index),
  }));
  await writeTable(join(folder, 'Account.csv'), accounts, (index) => ({
    Id: id('001', index),
    IsDeleted: 'false',
    Name: `${pick(nouns, index)} ${pick(places, index * 7)} ${index}`,
    Website: `https://www.company${index}.example`,
    Industry: pick(industries, index),
    BillingCity: pick(places, index),
    BillingState: 'TX',
    NumberOfEmployees: String((index * 37) % 5_000),
    AnnualRevenue: `${(index * 9_973) % 10_000_000}.00`,
    OwnerId: id('005', index % users),
    SystemModstamp: stamp(index),
  }));
  await writeTable(join(folder, 'Contact.csv'), contacts, (index) => {
    const account = (index * 13) % Math.max(1, accounts);
    const email = index % 10 === 0 ? '' : `${firstName(index).toLowerCase()}.n${index}@company${account}.example`;
    return {
      Id: id('003', index),
      IsDeleted: 'false',
      AccountId: id('001', account),
      FirstName: firstName(index),
      LastName: `Name${index}`,
      Email: email,
      Phone: index % 3 === 0 ? `+1 512 ${200 + (index % 700)} ${String(index % 10_000).padStart(4, '0')}` : '',
      Title: pick(titles, index),
      HasOptedOutOfEmail: index % 20 === 0 ? 'true' : 'false',
      OwnerId: id('005', index % users),
      SystemModstamp: stamp(index),
    };
  });
}

const rowsAtOnce = 5_000;

async function writeTable(
  path: string,
  count: number,
  rowOf: (index: number) => Record<string, string>,
): Promise<void> {
  await using file = await open(path, 'w');
  await file.write(`${Object.keys(rowOf(0)).join(',')}\n`);
  for (let first = 0; first < count; first += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, count - first) }, (_, index) => rowOf(first + index));
    await file.write(rows.map((row) => `${Object.values(row).join(',')}\n`).join(''));
  }
}

const id = (prefix: string, index: number): string => `${prefix}Sa0000${String(index + 1).padStart(6, '0')}`;
const stamp = (index: number): string => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const firstName = (index: number): string => pick(names, index * 11);

const names = ['Anna', 'Peter', 'Ines', 'Luis', 'Mara', 'Tom', 'Zoe', 'Omar', 'Lena', 'Paul', 'Ruth', 'Karl', 'Nora'];
const nouns = [
  'Maple',
  'Cedar',
  'Birch',
  'Harbor',
  'Summit',
  'Riverside',
  'Oak',
  'Stone',
  'Garden',
  'Lakeview',
  'Park',
];
const places = ['Austin', 'Dallas', 'Denver', 'Tampa', 'Boise', 'Reno', 'Salem', 'Mesa', 'Plano', 'Fargo', 'Provo'];
const industries = ['Real estate', 'Property management', 'Hospitality', 'Construction', 'Student housing'];
const titles = ['Property Manager', 'Regional Director', 'CFO', 'Leasing Agent', 'Owner', 'Maintenance Lead'];
