import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { nodeBill, pythonBill } from './bills.ts';

const command = createCommand({
  name: 'pnpm run sbom',
  about: 'Writes what the programs consist of, as CycloneDX JSON.',
})
  .option('--out <folder>', 'folder of the files', 'sbom')
  .option('--python <path>', 'Python that runs the inference service, whose packages are then listed, too');

const { out, python } = parseCommandLine(command, process.argv.slice(2)).opts<{ out: string; python?: string }>();
const folder = resolve(out);
await mkdir(folder, { recursive: true });
await write('node.cdx.json', nodeBill());
if (python !== undefined) await write('inference.cdx.json', pythonBill(resolve(python)));

async function write(name: string, bill: Promise<string>): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, await bill);
  console.log(file);
}
