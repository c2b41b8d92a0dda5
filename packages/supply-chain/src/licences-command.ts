import { readFile } from 'node:fs/promises';
import { createCommand, parseCommandLine } from '@sophia/settings';
import allowed from '../allowed-licences.json' with { type: 'json' };
import { nodeBill } from './bills.ts';
import { checkLicences } from './check-licences.ts';
import { componentsOf } from './components.ts';

const command = createCommand({
  name: 'pnpm check-licences',
  about: 'Checks that we may use every package that the programs run with. Needs no network.',
}).argument(
  '[bills...]',
  'bills of materials by `pnpm run sbom`; without any, the installed packages of the programs in TypeScript',
);

const { args: files } = parseCommandLine(command, process.argv.slice(2));
const bills = files.length > 0 ? await Promise.all(files.map((file) => readFile(file, 'utf8'))) : [await nodeBill()];
const components = bills.flatMap(componentsOf);
const refused = checkLicences(components, allowed);
for (const line of refused) console.error(line);
if (refused.length > 0) process.exitCode = 1;
else console.log(`The licences of ${components.length} packages are allowed.`);
