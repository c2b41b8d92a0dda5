import { describe, expect, it } from 'vitest';
import { attachmentTexts, blockText } from '../src/source/block-text.ts';
import { cleanText } from '../src/source/clean-text.ts';
import { escapeText, mentionedUsers, plainText } from '../src/source/plain-text.ts';
import { messageEntry } from '../src/source/shapes.ts';
import { wordsOf } from '../src/source/words-of.ts';

const names = {
  user: (id: string) => ({ U1: 'Ann Lee', U2: 'Łukasz' })[id],
  channel: (id: string) => ({ C1: 'boilers' })[id],
};
const plain = (mrkdwn: string) => plainText(mrkdwn, names);

describe('text of a message', () => {
  it.each([
    ['<@U1> and <@U2|lu>, <@U9|old.name>, <@U8>', '@Ann Lee and @Łukasz, @old.name, @U8'],
    ['<#C7|bldg-4> <#C1|> <#C1> <#C9>', '#bldg-4 #boilers #boilers #C9'],
    ['<!here> <!channel> <!everyone|everyone>', '@here @channel @everyone'],
    ['<!subteam^S1|@ops> <!subteam^S2>', '@ops @S2'],
    ['due <!date^1772478113^{date_short}^https://x.example|Mar 2, 2026>', 'due Mar 2, 2026'],
    ['<https://wo.example/881|WO-881>', 'WO-881 (https://wo.example/881)'],
    ['<https://wo.example/a?b=1&amp;c=2>', 'https://wo.example/a?b=1&c=2'],
    ['<http://yardi.example|yardi.example>', 'yardi.example'],
    ['<mailto:a@b.example|a@b.example> <tel:+15551234|call us>', 'a@b.example call us (+15551234)'],
  ])('%s reads as %s', (mrkdwn, text) => {
    expect(plain(mrkdwn)).toBe(text);
  });

  it('undoes escapes once, after it has found entities', () => {
    expect(plain('&lt;@U1&gt; &amp;lt; a &amp; b')).toBe('<@U1> &lt; a & b');
  });

  it('keeps < and > that start no entity', () => {
    expect(plain('if a < b and c > d, < not a link>, <>')).toBe('if a < b and c > d, < not a link>, <>');
  });

  it('lists each mentioned user once', () => {
    expect(mentionedUsers('<@U2> <@U1|x> <@U2> <#C1> <@>')).toEqual(['U2', 'U1']);
  });

  it('keeps a hostile run of brackets', () => {
    const hostile = '<@'.repeat(50_000) + '<https://'.repeat(10_000);
    expect(plain(hostile)).toBe(hostile);
  });

  it('stores neither NUL nor half a surrogate pair', () => {
    expect(cleanText('a\u0000b\ud83d c\ud83d\ude00')).toBe('ab\ufffd c😀');
  });
});

describe('text of blocks and attachments', () => {
  it('reads rich text with mentions, links and broadcasts', () => {
    const elements = [
      { type: 'text', text: 'a < b & ' },
      { type: 'user', user_id: 'U1' },
      { type: 'text', text: ' ' },
      { type: 'link', url: 'https://x.example', text: 'x' },
      { type: 'broadcast', range: 'here' },
      { type: 'emoji', name: 'eyes' },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
    expect(plain(blockText(blocks))).toBe('a < b & @Ann Lee x (https://x.example)@here:eyes:');
  });

  it('reads sections with fields, headers and contexts line by line', () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Down' } },
      { type: 'section', text: { type: 'mrkdwn', text: '<@U1> looks' }, fields: [{ type: 'mrkdwn', text: 'P1' }] },
      { type: 'divider' },
      {
        type: 'context',
        elements: [
          { type: 'mrkdwn', text: 'Building 4' },
          { type: 'image', alt_text: 'photo' },
        ],
      },
    ];
    expect(plain(blockText(blocks))).toBe('Down\n@Ann Lee looks\nP1\nBuilding 4\nphoto');
  });

  it('reads attachments, and their fallback when they have no other text', () => {
    const full = {
      pretext: 'New',
      title: 'WO-1',
      title_link: 'https://wo.example/1',
      text: 'leak',
      fields: [{ title: 'Unit', value: '4' }],
    };
    expect(plain(attachmentTexts([full, { fallback: 'alert' }, null, 7]).join('\n'))).toBe(
      'New\nWO-1 (https://wo.example/1)\nleak\nUnit: 4\nalert',
    );
  });

  it('stops at nesting deeper than any message', () => {
    let nested: object = { type: 'text', text: 'deep' };
    for (let i = 0; i < 20_000; i++) nested = { type: 'rich_text', elements: [nested] };
    expect(blockText([nested])).toBe('');
  });

  it('keeps escaped text', () => {
    expect(plain(escapeText('<@U1> & co'))).toBe('<@U1> & co');
  });

  const words = (entry: object) => plain(wordsOf(messageEntry.parse(entry)));
  const header = { type: 'header', text: { type: 'plain_text', text: 'Payments are down' } };

  it('reads blocks when the text is only a notification', () => {
    expect(words({ text: "This content can't be displayed.", blocks: [header] })).toBe('Payments are down');
    expect(words({ text: 'Only this', blocks: [{ type: 'actions', elements: [] }] })).toBe('Only this');
  });

  it("keeps people's text, with attachments and without previews", () => {
    const typed = {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '*hi*' }] }],
    };
    const attachments = [
      { text: 'a shared alert' },
      { text: 'hi' },
      { title: 'A page', from_url: 'https://a.example' },
      { text: 'a ticket', app_unfurl_url: 'https://b.example' },
    ];
    expect(words({ text: 'hi', blocks: [typed], attachments })).toBe('hi\na shared alert');
    expect(words({ text: '', blocks: [typed] })).toBe('*hi*');
  });

  it('reads tables and polls', () => {
    const cell = (text: string) => ({ type: 'raw_text', text });
    const table = {
      type: 'table',
      rows: [
        [cell('Unit'), cell('State')],
        [cell('4'), { type: 'rich_text', elements: [] }],
      ],
    };
    expect(blockText([table])).toBe('Unit | State\n4');
    const poll = {
      type: 'poll',
      question: 'Lunch?',
      options: [{ text: { text: 'Pizza' } }, { label: 'Soup' }, 'None'],
    };
    expect(blockText([poll])).toBe('Lunch?\nPizza\nSoup\nNone');
  });
});
