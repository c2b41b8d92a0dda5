import { deriveId } from '@sophia/database';
import type { NewEvent } from '@sophia/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channel } from './support/export-records.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
beforeAll(async () => {
  slack = await openSlackStore();
});
afterAll(() => slack?.close());

const id = (name: string) => deriveId('test', name);
const account = (key: string, name: string, fate: { deleted?: true } = {}): NewEvent => ({
  type: 'account.changed',
  subject: id(key),
  data: {
    id: id(key),
    name,
    domain: null,
    ownerId: null,
    parentId: null,
    segment: null,
    region: null,
    isSample: false,
    ...fate,
  },
});
const merged = (from: string, into: string): NewEvent => ({
  type: 'account.merged',
  subject: id(from),
  data: { fromId: id(from), intoId: id(into) },
});
const channels = (...names: string[]) => ({ 'channels.json': names.map((name, index) => channel(`C${index}`, name)) });
const links = async (tenant: string) => {
  const rows = await slack.rows<{ name: string; account_id: string | null; link_origin: string | null }>(
    tenant,
    'select name, account_id, link_origin from slack.slack_channels order by name',
  );
  return rows.map((row) => [row.name, row.account_id, row.link_origin]);
};
/** Links a channel, or unlinks it with null. Returns the errors' codes and fields. */
async function link(tenant: string, name: string, accountId: string | null): Promise<unknown[]> {
  const [channel] = await slack.rows<{ id: string }>(tenant, 'select id from slack.slack_channels where name = $1', [
    name,
  ]);
  const data = await slack.ask<Record<'result', { userErrors: { code: string; field: string[] }[] }>>(
    tenant,
    accountId
      ? `mutation ($channel: ID!, $account: ID!) { result: slackChannelLinkAccount(channelId: $channel, accountId: $account) { channel { id } userErrors { code field } } }`
      : `mutation ($channel: ID!) { result: slackChannelUnlinkAccount(channelId: $channel) { channel { id } userErrors { code field } } }`,
    { channel: channel?.id ?? id('none'), ...(accountId && { account: accountId }) },
  );
  return data.result.userErrors.flatMap(({ code, field }) => [code, ...field]);
}

describe('a customer channel', () => {
  it('is linked to its account, whichever arrives first', async () => {
    await slack.receive('either', account('oak', 'Oak Street'));
    await slack.loadFiles('either', channels('cust-oak-street', 'cust-elm-group', 'elm-group'));
    await slack.receive('either', account('elm', 'Elm Group'));
    expect(await links('either')).toEqual([
      ['cust-elm-group', id('elm'), 'AUTOMATIC'],
      ['cust-oak-street', id('oak'), 'AUTOMATIC'],
      ['elm-group', null, null],
    ]);
    const published = await slack.published('either', 'slack.channel.changed');
    expect(published.filter(({ name }) => name === 'cust-elm-group').map(({ accountId }) => accountId)).toEqual([
      null,
      id('elm'),
    ]);
  });

  it('has no account while none or several have its name', async () => {
    await slack.loadFiles('several', channels('ext-oak'));
    await slack.receive('several', account('oak 1', 'Oak'), account('oak 2', 'OAK'));
    expect(await links('several')).toEqual([['ext-oak', null, null]]);
    await slack.receive('several', account('oak 2', 'Oak Two'));
    expect(await links('several')).toEqual([['ext-oak', id('oak 1'), 'AUTOMATIC']]);
    await slack.receive('several', account('oak 1', 'Oak One'));
    expect(await links('several')).toEqual([['ext-oak', null, null]]);
  });

  it('is linked again when it is renamed', async () => {
    await slack.receive('moves', account('oak', 'Oak'), account('elm', 'Elm'));
    await slack.loadFiles('moves', channels('shared-oak'));
    await slack.loadFiles('moves', channels('shared-elm'));
    expect(await links('moves')).toEqual([['shared-elm', id('elm'), 'AUTOMATIC']]);
    await slack.loadFiles('moves', channels('random'));
    expect(await links('moves')).toEqual([['random', null, null]]);
  });
});

describe('a merge of accounts', () => {
  const events = [
    account('oak', 'Oak'),
    account('oak old', 'Oak'),
    account('oaks', 'Oak Group'),
    merged('oak old', 'oak'),
    merged('oak', 'oaks'),
  ];
  // Events of one account keep their order.
  const orders = [
    [0, 1, 2, 3, 4],
    [1, 3, 0, 4, 2],
    [2, 0, 4, 1, 3],
    [0, 4, 1, 3, 2],
  ];

  it.each(orders.map((order) => [order.join(' '), order] as const))(
    'ends in the same links in the order %s',
    async (name, order) => {
      const tenant = `merge ${name}`;
      await slack.loadFiles(tenant, channels('client-oak'));
      for (const index of order) {
        const event = events[index];
        if (event) await slack.receive(tenant, event);
      }
      expect(await links(tenant)).toEqual([['client-oak', id('oaks'), 'AUTOMATIC']]);
      expect((await slack.published(tenant, 'slack.channel.changed')).at(-1)?.accountId).toBe(id('oaks'));
    },
  );

  it('can be undone, and earlier choices return', async () => {
    await slack.receive('back', account('oak', 'Oak'), account('elm', 'Elm'));
    await slack.loadFiles('back', channels('cust-oak', 'general'));
    await link('back', 'general', id('oak'));
    await slack.receive('back', merged('oak', 'elm'));
    expect(await links('back')).toEqual([
      ['cust-oak', id('elm'), 'AUTOMATIC'],
      ['general', id('elm'), 'MANUAL'],
    ]);
    await slack.receive('back', account('oak', 'Oak'));
    expect(await links('back')).toEqual([
      ['cust-oak', id('oak'), 'AUTOMATIC'],
      ['general', id('oak'), 'MANUAL'],
    ]);
  });

  it('ends when accounts are merged in a circle', async () => {
    await slack.loadFiles('ring', channels('cust-oak'));
    await slack.receive('ring', account('oak', 'Oak'), merged('oak', 'elm'), merged('elm', 'oak'));
    expect(await links('ring')).toEqual([['cust-oak', id('oak'), 'AUTOMATIC']]);
  });
});

describe('a deleted account', () => {
  const deleted = (key: string, name: string) => account(key, name, { deleted: true });

  it('loses its channels, also those linked by hand, and gets them back when it returns', async () => {
    await slack.receive('gone', account('oak', 'Oak'), account('elm', 'Elm'), merged('elm', 'oak'));
    await slack.loadFiles('gone', channels('cust-oak', 'cust-elm', 'general'));
    await link('gone', 'general', id('elm'));
    const before = await links('gone');
    expect(before.map(([, accountId]) => accountId)).toEqual([id('oak'), id('oak'), id('oak')]);
    await slack.receive('gone', deleted('oak', 'Oak'));
    expect(await links('gone')).toEqual([
      ['cust-elm', null, null],
      ['cust-oak', null, null],
      ['general', null, 'MANUAL'],
    ]);
    expect(
      (await slack.published('gone', 'slack.channel.changed')).slice(-3).map(({ accountId }) => accountId),
    ).toEqual([null, null, null]);
    expect(await link('gone', 'cust-oak', id('elm'))).toEqual(['NOT_FOUND', 'accountId']);
    await slack.receive('gone', account('oak', 'Oak'));
    expect(await links('gone')).toEqual(before);
  });

  it('gets no channel that is loaded later, and another account can use its name', async () => {
    await slack.receive('late', deleted('oak', 'Oak'));
    await slack.loadFiles('late', channels('cust-oak'));
    expect(await links('late')).toEqual([['cust-oak', null, null]]);
    await slack.receive('late', account('oak 2', 'Oak'));
    expect(await links('late')).toEqual([['cust-oak', id('oak 2'), 'AUTOMATIC']]);
  });
});

describe('a link by hand', () => {
  it('wins over the name, and follows a merge', async () => {
    await slack.receive('hand', account('oak', 'Oak'), account('elm', 'Elm'), account('ash', 'Ash'));
    await slack.loadFiles('hand', channels('cust-oak', 'general'));
    expect(await link('hand', 'cust-oak', id('elm'))).toEqual([]);
    expect(await link('hand', 'general', id('oak'))).toEqual([]);
    await slack.loadFiles('hand', channels('cust-oak', 'cust-ash'));
    await slack.receive('hand', account('oak', 'Oak Street'), account('oak', 'Oak'));
    expect(await links('hand')).toEqual([
      ['cust-ash', id('oak'), 'MANUAL'],
      ['cust-oak', id('elm'), 'MANUAL'],
    ]);
    await slack.receive('hand', merged('elm', 'ash'));
    expect((await links('hand')).at(-1)).toEqual(['cust-oak', id('ash'), 'MANUAL']);
  });

  it('names its author, and stays when it is repeated', async () => {
    await slack.receive('who', account('oak', 'Oak'));
    await slack.loadFiles('who', channels('general', 'cust-oak'));
    const linked = () =>
      slack.ask('who', '{ slackChannels { nodes { name account { id } accountLink { origin linkedAt linkedBy } } } }');
    await link('who', 'general', id('oak'));
    const first = await linked();
    expect(first).toEqual({
      slackChannels: {
        nodes: [
          {
            name: 'cust-oak',
            account: { id: id('oak') },
            accountLink: { origin: 'AUTOMATIC', linkedAt: expect.any(String), linkedBy: null },
          },
          {
            name: 'general',
            account: { id: id('oak') },
            accountLink: { origin: 'MANUAL', linkedAt: expect.any(String), linkedBy: 'ann' },
          },
        ],
      },
    });
    await link('who', 'general', id('oak'));
    expect(await linked()).toEqual(first);
  });

  it('to no account is remembered', async () => {
    await slack.receive('away', account('oak', 'Oak'));
    await slack.loadFiles('away', channels('cust-oak'));
    expect(await link('away', 'cust-oak', null)).toEqual([]);
    await slack.receive('away', account('oak', 'Other'), account('oak', 'Oak'));
    await slack.loadFiles('away', { 'channels.json': [channel('C0', 'cust-oak', { topic: { value: 'new' } })] });
    expect(await links('away')).toEqual([['cust-oak', null, 'MANUAL']]);
    expect((await slack.published('away', 'slack.channel.changed')).map(({ accountId }) => accountId)).toEqual([
      id('oak'),
      null,
      null,
    ]);
  });

  it('uses the account that remains after a merge, and needs channel and account to exist', async () => {
    await slack.receive('exists', account('oak', 'Oak'), merged('elm', 'oak'));
    await slack.loadFiles('exists', channels('general'));
    expect(await link('exists', 'general', id('elm'))).toEqual([]);
    expect(await links('exists')).toEqual([['general', id('oak'), 'MANUAL']]);
    expect(await link('exists', 'general', id('unknown'))).toEqual(['NOT_FOUND', 'accountId']);
    expect(await link('exists', 'general', 'no id at all')).toEqual(['NOT_FOUND', 'accountId']);
    expect(await link('exists', 'nowhere', id('oak'))).toEqual(['NOT_FOUND', 'channelId']);
    expect(await links('exists')).toEqual([['general', id('oak'), 'MANUAL']]);
  });
});
