import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { isQuestion } from '../../common/is-question.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../view/page.tsx';
import { useMay } from '../../view/use-may.ts';
import { AnswerTile } from './answer-tile.tsx';
import { Examples } from './examples.tsx';
import { HitDrawer } from './hit-drawer.tsx';
import { Hits } from './hits.tsx';
import type { SearchSearch } from './search.ts';
import styles from './search-page.module.css';

const route = getRouteApi('/search');

/** One box: finds by words and by meaning, and answers questions. All of it is in the URL. */
export function SearchPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const maySearch = useMay('CONVERSATIONS_READ');
  const { q, hit, ask = q !== undefined && isQuestion(q) } = search;
  const change = (next: SearchSearch) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const begin = (text: string) => void navigate({ search: { q: text.trim() || undefined, mode: search.mode } });
  return (
    <Page
      title="Search and ask"
      text="Words, a meaning, or a question in plain English. You get only what you may see."
    >
      <Box key={q ?? ''} value={q ?? ''} onSend={begin} />
      {q === undefined ? (
        <Examples />
      ) : (
        <>
          {(ask || !maySearch) && <AnswerTile key={q} question={q} />}
          {maySearch && <Hits text={q} search={search} isAsked={ask} onChange={change} />}
        </>
      )}
      {hit !== undefined && <HitDrawer id={hit} onClose={() => change({ hit: undefined })} />}
    </Page>
  );
}

function Box({ value, onSend }: { readonly value: string; readonly onSend: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  return (
    <search>
      <form
        className={styles.box}
        onSubmit={(event) => {
          event.preventDefault();
          onSend(typed);
        }}
      >
        <Search aria-hidden="true" />
        <input
          type="search"
          aria-label="Search or ask"
          placeholder="late fees · “rent roll” · Which accounts are at risk?"
          maxLength={1_000}
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: whoever opens an empty search wants to type.
          autoFocus={value === ''}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" look="primary">
          Search
        </Button>
      </form>
    </search>
  );
}
