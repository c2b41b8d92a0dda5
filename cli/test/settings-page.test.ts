import { resolve } from 'node:path';
import { gatewaySettings } from '@sophia/gateway/settings';
import { describeSettings } from '@sophia/settings';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { firstSubgraphPort, root, subgraphNames } from '../src/common/programs.ts';
import { startSettings, toolSettings } from '../src/common/settings.ts';
import { ownSettings } from '../src/common/subgraph-settings.ts';
import { inferenceSettings } from '../src/inference/settings.ts';

const programs = [
  ['pnpm start', 'It passes the settings of the gateway and of the subgraphs on to them.', startSettings],
  ['The gateway', 'Also by flags: `pnpm gateway --help`.', gatewaySettings],
  [
    'A subgraph',
    `Each has a port of its own, ${firstSubgraphPort} to ${firstSubgraphPort + subgraphNames.length - 1}.`,
    subgraphSettings({ port: firstSubgraphPort }),
  ],
  ...[...ownSettings]
    .filter(([, settings]) => Object.keys(settings).length > 0)
    .map(
      ([name, settings]) =>
        [`The subgraph ${name}`, 'In addition to those of every subgraph.', z.object(settings)] as const,
    ),
  [
    'pnpm ingest, pnpm events, pnpm jobs, pnpm vectors, pnpm audit:verify, pnpm audit:export, pnpm train, pnpm sample',
    'They find the database of a running `start` by themselves.',
    toolSettings,
  ],
  ['pnpm inference', 'See [inference.md](inference.md).', inferenceSettings],
] as const;

const described = programs.flatMap(([, , schema]) => describeSettings(schema));
const holders = [...new Set(described.filter(({ holdsSecret }) => holdsSecret).map(({ name }) => name))].sort();

function page(): string {
  const sections = programs.map(([title, note, schema]) => {
    const rows = describeSettings(schema).map(({ name, description, default: given, isRequired }) => {
      const unset = isRequired ? 'required' : given ? `\`${given}\`` : '';
      return `| \`${name}\` | ${unset} | ${description.replaceAll('|', '\\|')} |`;
    });
    return [`## ${title}`, '', note, '', '| setting | default | what it is |', '| --- | --- | --- |', ...rows].join(
      '\n',
    );
  });
  return `# Settings

All settings come from the environment. At its start a program checks all of them and names each that is wrong. An empty
setting counts as unset. Write durations as \`250ms\`, \`30s\`, \`5m\`, \`2h\` or \`1d\` (a number alone is milliseconds), switches
as \`on\` or \`off\`, and lists with commas. \`--help\` of a command prints its own settings.

A setting may instead be in the file that \`NAME_FILE\` names, for secrets of Docker and Kubernetes:
\`JWT_SECRET_FILE=/run/secrets/jwt\`. Both together are an error. No program [shows](security.md#secrets) a secret. These settings
hold one, a URL as its password: ${holders.map((name) => `\`${name}\``).join(', ')}.

${sections.join('\n\n')}
`;
}

// Update with: pnpm vitest run --project pglite cli/test/settings-page.test.ts --update
it('lists every setting of every program with its default in docs/settings.md', async () => {
  await expect(page()).toMatchFileSnapshot(resolve(root, 'docs/settings.md'));
});
