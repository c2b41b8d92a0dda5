import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knownModels } from '../src/onnx/known-models.ts';

const catalogue = readFileSync(new URL('../../../inference/models.toml', import.meta.url), 'utf8');

it('knows the models of inference/models.toml, and uses them alike', () => {
  const listed = catalogue.split(/^(?=\[[\w-]+\]$)/m).filter((part) => part.includes('task = "embed"'));
  expect(Object.keys(knownModels).sort()).toEqual(listed.map((part) => field(part, /sha256 = "(\w+)"/)).sort());
  for (const part of listed) {
    const card = knownModels[field(part, /sha256 = "(\w+)"/) ?? ''];
    expect(card).toEqual({
      name: field(part, /^\[([\w-]+)\]$/m),
      version: field(part, /^maven = "[^"]*:([^":]+)"$/m),
      task: 'embed',
      pooling: field(part, /^pooling = "(\w+)"$/m),
      prefixes: prefixesOf(part),
      maxTokens: Number(field(part, /^max_tokens = (\d+)$/m)),
      dimensions: Number(field(part, /^dimensions = (\d+)$/m)),
    });
  }
});

const field = (part: string, pattern: RegExp): string | undefined => pattern.exec(part)?.[1];

function prefixesOf(part: string): object | undefined {
  const table = field(part, /^prefixes = \{(.*)\}$/m);
  return table && Object.fromEntries([...table.matchAll(/(\w+) = "([^"]*)"/g)].map(([, key, value]) => [key, value]));
}
