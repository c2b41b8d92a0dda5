import * as Dialog from '@radix-ui/react-dialog';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { MessageCircleQuestion, Phone, TextSearch } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { isQuestion } from '../common/is-question.ts';
import { words } from '../common/words.ts';
import { chooseTheme, themes } from '../design/theme.ts';
import { graphql } from '../generated/gql.ts';
import { useGraph } from '../graph/use-graph.ts';
import { Avatar } from '../parts/avatar.tsx';
import { whyFailed } from '../parts/failure.ts';
import styles from './palette.module.css';
import { useSections } from './use-sections.ts';

const paletteQuery = graphql(`
  query Palette($text: String!) {
    accounts(first: 6, filter: { or: [{ name: { contains: $text } }, { domain: { contains: $text } }] }) {
      nodes {
        id
        name
        segment
      }
    }
    contacts(first: 6, filter: { fullName: { contains: $text } }) {
      nodes {
        id
        fullName
        title
        account {
          id
          name
        }
      }
    }
    gongCalls(first: 4, filter: { title: { contains: $text } }) {
      nodes {
        id
        title
        account {
          id
          name
        }
      }
    }
  }
`);

const pauseMs = 120;

/** Returns the text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface PaletteProps {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** Finds accounts, people, calls and commands by a few letters, searches for words, and asks questions. */
export default function Palette({ onClose, onShortcuts }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const navigate = useNavigate();
  const sections = useSections();
  const maySearch = sections.some(({ path }) => path === '/search');
  const isSearch = typed.trim().length >= 2;
  const answer = useGraph(paletteQuery, { text }, { isPaused: text.length < 2 });
  // What the letters before have found must not be chosen by an Enter that means these.
  const isOfThese = isSearch && text === typed.trim();
  const found = isOfThese ? answer.data : undefined;
  const run = (action: () => unknown) => () => {
    onClose();
    action();
  };
  const toAccount = (accountId: string, tab?: 'people') =>
    run(() => navigate({ to: '/accounts/$accountId', params: { accountId }, search: tab ? { tab } : {} }));

  const toSearch = (ask?: true) => run(() => navigate({ to: '/search', search: { q: typed.trim(), ask } }));
  // What can be chosen changes once it is known what there is: before that an Enter would mean the wrong one.
  const isKnown = maySearch && isSearch && (found !== undefined || (isOfThese && answer.error !== undefined));
  const ask = isKnown && (
    <Item key="ask" value="ask" lead={<MessageCircleQuestion aria-hidden="true" />} onSelect={toSearch(true)}>
      Ask “{typed.trim()}”
    </Item>
  );

  const commands: readonly (readonly [name: string, action: () => unknown])[] = [
    ...sections.map(({ path, title }) => [`Go to ${title}`, () => navigate({ to: path })] as const),
    ...themes.map((theme) => [`Theme: ${words(theme)}`, () => chooseTheme(theme)] as const),
    ['Keyboard shortcuts', onShortcuts],
    ['Open GraphiQL', () => window.location.assign('/graphql')],
    ['For developers', () => window.location.assign('/developers')],
  ];
  const isNamed = ([name]: readonly [string, unknown]) => name.toLowerCase().includes(typed.trim().toLowerCase());
  const wanted = commands.filter(isNamed);
  const failure = isOfThese && answer.error ? whyFailed(answer.error, answer.retry) : undefined;
  const state = isSearch && !found && !failure ? 'searching' : failure ? 'failed' : 'nothing';

  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.shade} />
        <Dialog.Content className={styles.palette} aria-describedby={undefined}>
          <Dialog.Title className="unseen">Search and commands</Dialog.Title>
          <Command shouldFilter={false} label="Search and commands" loop>
            <Command.Input
              className={styles.input}
              placeholder="Search, ask a question, or type a command"
              value={typed}
              onValueChange={setTyped}
            />
            <div role="status">
              {state === 'searching' && <div className={styles.empty}>Searching</div>}
              {failure?.kind === 'down' && (
                <div className={styles.empty}>Accounts and people cannot be searched now. {failure.reason}</div>
              )}
              {failure?.kind === 'forbidden' && (
                <div className={styles.empty}>Your role may not see all accounts and people</div>
              )}
            </div>
            <Command.List className={styles.list}>
              {isQuestion(typed) && ask}
              {state === 'nothing' && <Command.Empty className={styles.empty}>Nothing has this name</Command.Empty>}
              {found?.accounts && found.accounts.nodes.length > 0 && (
                <Command.Group heading="Accounts">
                  {found.accounts.nodes.map(({ id, name, segment }) => (
                    <Item
                      key={id}
                      value={id}
                      lead={<Avatar name={name} isRound={false} />}
                      hint={segment}
                      onSelect={toAccount(id)}
                    >
                      {name}
                    </Item>
                  ))}
                </Command.Group>
              )}
              {found?.contacts && found.contacts.nodes.length > 0 && (
                <Command.Group heading="People">
                  {found.contacts.nodes.map(({ id, fullName, title, account }) => (
                    <Item
                      key={id}
                      value={id}
                      lead={<Avatar name={fullName} />}
                      hint={[title, account?.name ?? 'No account'].filter(Boolean).join(' · ')}
                      onSelect={account ? toAccount(account.id, 'people') : undefined}
                    >
                      {fullName}
                    </Item>
                  ))}
                </Command.Group>
              )}
              {found?.gongCalls && found.gongCalls.nodes.length > 0 && (
                <Command.Group heading="Calls">
                  {found.gongCalls.nodes.map(({ id, title, account }) => (
                    <Item
                      key={id}
                      value={id}
                      lead={<Phone aria-hidden="true" />}
                      hint={account?.name}
                      onSelect={run(() => navigate({ to: '/calls/$callId', params: { callId: id } }))}
                    >
                      {title}
                    </Item>
                  ))}
                </Command.Group>
              )}
              {isKnown && (
                <Command.Group heading="Everywhere">
                  <Item value="search" lead={<TextSearch aria-hidden="true" />} onSelect={toSearch()}>
                    Search texts and calls for “{typed.trim()}”
                  </Item>
                  {!isQuestion(typed) && ask}
                </Command.Group>
              )}
              {wanted.length > 0 && (
                <Command.Group heading="Commands">
                  {wanted.map(([name, action]) => (
                    <Item key={name} value={name} onSelect={run(action)}>
                      {name}
                    </Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ItemProps {
  readonly value: string;
  readonly lead?: ReactNode;
  readonly hint?: string | null;
  /** Without it the item tells something, and leads nowhere. */
  readonly onSelect: (() => void) | undefined;
  readonly children: ReactNode;
}

function Item({ value, lead, hint, onSelect, children }: ItemProps) {
  return (
    <Command.Item className={styles.item} value={value} onSelect={onSelect} disabled={onSelect === undefined}>
      {lead}
      <span className={styles.name}>{children}</span>
      {hint && <span className={styles.hint}>{hint}</span>}
    </Command.Item>
  );
}
