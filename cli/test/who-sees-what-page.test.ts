import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import { expect, it } from 'vitest';
import { root } from '../src/common/programs.ts';
import { scopesByRole } from './support/roles.ts';

interface Part {
  /** `Type.field`, `Type.field(argument)` or `Enum.VALUE`. */
  readonly coordinate: string;
  readonly type: string;
  /** Interfaces of the type, which the page names in its place. */
  readonly interfaces: readonly string[];
  readonly directives: readonly ConstDirectiveNode[];
}

const everyPart: readonly Part[] = parse(
  readFileSync(join(root, 'gateway/supergraph.graphql'), 'utf8'),
).definitions.flatMap((definition): Part[] => {
  const part = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => ({
    coordinate,
    type: 'name' in definition ? (definition.name?.value ?? '') : '',
    interfaces: 'interfaces' in definition ? (definition.interfaces ?? []).map(({ name }) => name.value) : [],
    directives,
  });
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (definition.fields ?? []).flatMap((field) => [
        part(`${definition.name.value}.${field.name.value}`, field.directives),
        ...(field.arguments ?? []).map((argument) =>
          part(`${definition.name.value}.${field.name.value}(${argument.name.value})`, argument.directives),
        ),
      ]);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (definition.fields ?? []).map((f) => part(`${definition.name.value}.${f.name.value}`, f.directives));
    case Kind.ENUM_TYPE_DEFINITION:
      return (definition.values ?? []).map((v) => part(`${definition.name.value}.${v.name.value}`, v.directives));
    default:
      return [];
  }
});

/** Returns the values of an argument of all directives with this name. */
const valuesOf = ({ directives }: Part, name: string, argument: string): unknown[] =>
  directives
    .filter((directive) => directive.name.value === name)
    .flatMap(({ arguments: given = [] }) =>
      given.filter((each) => each.name.value === argument).map(({ value }) => valueFromASTUntyped(value)),
    );

/** Alternatives, of which a client needs one whole: `customers:read`, or `insights:read` with `conversations:read`. */
const needed = (part: Part): string =>
  valuesOf(part, 'requiresScopes', 'scopes')
    .flatMap((alternatives) => (alternatives as string[][]).map((scopes) => scopes.toSorted().join(' and ')))
    .join(' or ');

const kindsOf = (part: Part): string[] =>
  valuesOf(part, 'tag', 'name').flatMap((name) => {
    const [, kind] = /^personal\/(\w+)$/.exec(String(name)) ?? [];
    return kind === undefined ? [] : [kind];
  });

/** Without what an interface of the type says already. */
const parts = everyPart.filter((part) => {
  const marks = [needed(part), ...kindsOf(part)].join();
  const ofInterface = part.interfaces.map((name) => part.coordinate.replace(part.type, name));
  return !everyPart.some(
    (one) => ofInterface.includes(one.coordinate) && [needed(one), ...kindsOf(one)].join() === marks,
  );
});

const roots = { Query: 'queries', Mutation: 'mutations', Subscription: 'subscriptions' } as const;
const scopes = [...new Set(Object.values(scopesByRole).flat())];
const code = (text: string) => `\`${text}\``;

/** Names of these parts of one type. */
const namesOf = (found: readonly Part[]): string =>
  found
    .map(({ coordinate, type }) => coordinate.slice(type.length + 1))
    .toSorted()
    .map(code)
    .join(', ');

function rolesTable(): string[] {
  const rows = Object.entries(scopesByRole).map(
    ([role, granted]) =>
      `| ${code(role)} | ${scopes.map((scope) => (granted.includes(scope) ? 'yes' : '')).join(' | ')} |`,
  );
  return [`| role | ${scopes.map(code).join(' | ')} |`, `| --- | ${scopes.map(() => '---').join(' | ')} |`, ...rows];
}

function fieldsByNeed(): string[] {
  const guarded = Map.groupBy(
    parts.filter((part) => needed(part) !== ''),
    needed,
  );
  return [...guarded]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([need, fields]) => {
      const byType = Map.groupBy(fields, ({ type }) => type);
      const ofRoots = Object.entries(roots).flatMap(([type, name]) => {
        const found = byType.get(type);
        return found ? [`- ${name}: ${namesOf(found)}`] : [];
      });
      const others = [...byType].filter(([type]) => !(type in roots)).toSorted(([a], [b]) => a.localeCompare(b));
      const ofOthers = others.map(([type, found]) => `- ${code(type)}: ${namesOf(found)}`);
      return [`### ${need}`, '', ...ofRoots, ...ofOthers, ''];
    });
}

const kinds = {
  email: ['people:read', '`a•••@example.com` for an e-mail address'],
  phone: ['people:read', '`•••07` for a phone number'],
  name: ['people:read', 'the name, or the masked address or number where no name is known'],
  text: ['conversations:read', '`••• (12 words)` for what somebody said or wrote'],
  quote: ['conversations:read', 'our words around it, such as `Objection: •••`'],
} as const;

function personalTable(): string[] {
  const rows = Object.entries(kinds).map(([kind, [scope, seen]]) => {
    const tagged = parts.filter((part) => kindsOf(part).includes(kind)).map(({ coordinate }) => coordinate);
    return `| ${code(scope)} | ${seen} | ${tagged.toSorted().map(code).join(', ')} |`;
  });
  return ['| scope | others see | fields, and arguments that others may not use |', '| --- | --- | --- |', ...rows];
}

function page(): string {
  return `# Who sees what

This page is made from the schemas and from the roles; a test keeps it true. [Tenants and tokens](tenants-and-tokens.md) says how
people get roles and programs get scopes. Nobody sees anything of another tenant.

## Roles

A role grants scopes. An API key has scopes of its own. A user with \`account_manager\` alone sees own accounts alone.

${rolesTable().join('\n')}

## Scopes

A client without the scope gets null and the error \`UNAUTHORIZED_FIELD_OR_TYPE\`, and \`node\` finds nothing for it.

${fieldsByNeed().join('\n')}
## Personal data

A client without the scope gets a masked value, and the error \`FORBIDDEN\` if it looks or sorts by such a value.

${personalTable().join('\n')}
`;
}

// Update with: pnpm vitest run --project pglite cli/test/who-sees-what-page.test.ts --update
it('lists in docs/who-sees-what.md what each role and scope opens, and what is masked for others', async () => {
  expect(parts.flatMap(kindsOf).filter((kind) => !(kind in kinds))).toEqual([]);
  await expect(page()).toMatchFileSnapshot(join(root, 'docs/who-sees-what.md'));
});

/** Open to gateways, or to every client who is identified: they find only what is the client's own, or what its scopes open. */
const openRoots = [
  'Mutation.auditAppend',
  'Mutation.exportAppend',
  'Mutation.exportCancel',
  'Mutation.exportClaim',
  'Mutation.exportOpen',
  'Mutation.exportSetBack',
  'Mutation.exportStart',
  'Mutation.savedViewDefault',
  'Mutation.savedViewDelete',
  'Mutation.savedViewSave',
  'Mutation.sessionEnd',
  'Query.export',
  'Query.exportParts',
  'Query.exportTenants',
  'Query.exports',
  'Query.intelligenceEventSeen',
  'Query.interactionsEventSeen',
  'Query.keyRights',
  'Query.savedViews',
  'Query.userRights',
  'Query.viewer',
];

it('asks a scope for every root field', () => {
  const open = parts.filter(
    (part) =>
      part.type in roots && !part.coordinate.includes('(') && needed(part) === '' && !/Nodes?$/.test(part.coordinate),
  );
  expect(open.map(({ coordinate }) => coordinate).toSorted()).toEqual(openRoots.toSorted());
});
