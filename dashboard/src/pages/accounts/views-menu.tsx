import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';
import { Bookmark, Pencil, Save, Star, Trash2, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import type { SavedViewsQuery } from '../../generated/graphql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Drawer } from '../../parts/drawer.tsx';
import { Form, FormEnd, FormError, InputField } from '../../parts/field.tsx';
import { Menu, MenuItem, MenuLine, MenuNote } from '../../parts/menu.tsx';
import { toast } from '../../parts/toasts.tsx';
import { useMay } from '../../view/use-may.ts';
import { type AccountsSearch, readAccountsSearch, wholeView } from './search.ts';

const page = 'accounts';

const viewsQuery = graphql(`
  query SavedViews($page: String!) {
    savedViews(page: $page) {
      id
      name
      search
      shared
      isOwn
      isDefault
      isTeamDefault
    }
  }
`);

const save = graphql(`
  mutation SaveView($input: SavedViewSaveInput!) {
    done: savedViewSave(input: $input) {
      savedView {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

const remove = graphql(`
  mutation DeleteView($id: ID!) {
    done: savedViewDelete(id: $id) {
      savedView {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

const choose = graphql(`
  mutation ChooseDefaultView($page: String!, $id: ID, $forTeam: Boolean!) {
    done: savedViewDefault(page: $page, id: $id, forTeam: $forTeam) {
      savedView {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

type View = NonNullable<SavedViewsQuery['savedViews']>[number];

/** What a view says of the table: all of its URL but which view it is. */
const textOf = ({ view: _, ...search }: AccountsSearch): string => defaultStringifySearch(search).slice(1);

const searchOf = ({ id, search }: View): AccountsSearch => ({
  ...readAccountsSearch(defaultParseSearch(`?${search}`)),
  view: id,
});

interface Result {
  readonly error?: { readonly message: string } | undefined;
  readonly data?:
    | { readonly done?: { readonly userErrors: readonly { readonly message: string }[] } | null }
    | undefined;
}

const refusalOf = ({ error, data }: Result): string | undefined =>
  error?.message ?? (data?.done?.userErrors.map(({ message }) => message).join(' ') || undefined);

interface ViewsMenuProps {
  readonly search: AccountsSearch;
  /** Takes the place of the whole URL. */
  readonly onChoose: (search: AccountsSearch) => void;
}

/** Views of the table that people have given a name: own ones, and those of the team. */
export function ViewsMenu({ search, onChoose }: ViewsMenuProps) {
  const { data, error, retry } = useGraph(viewsQuery, { page });
  const views = data?.savedViews ?? undefined;
  const [isNaming, setNaming] = useState<View | 'new'>();
  const mayManage = useMay('ACCESS_MANAGE');
  const runSave = useChange(save);
  const runRemove = useChange(remove);
  const runChoose = useChange(choose);
  const now = textOf(search);
  const current = views?.find(({ id }) => id === search.view);
  const isChanged = current !== undefined && textOf(searchOf(current)) !== now;
  useDefaultView(views, search, onChoose);

  const tell = (result: Result, done: string): boolean => {
    const refusal = refusalOf(result);
    toast(refusal ?? done, { isError: refusal !== undefined });
    if (refusal === undefined) retry();
    return refusal === undefined;
  };
  const update = async ({ id, name }: View) =>
    void tell(await runSave({ input: { id, page, name, search: now } }), `Saved “${name}” as it is now`);
  const share = async ({ id, name, search: kept, shared }: View) =>
    void tell(
      await runSave({ input: { id, page, name, search: kept, shared: !shared } }),
      shared ? `“${name}” is yours alone` : `The team sees “${name}”`,
    );
  const drop = async ({ id, name }: View) => {
    if (tell(await runRemove({ id }), `Deleted “${name}”`)) onChoose({ ...search, view: undefined });
  };
  const makeDefault = async (view: View | undefined, forTeam: boolean) =>
    void tell(
      await runChoose({ page, id: view?.id, forTeam }),
      view ? `Accounts open with “${view.name}”${forTeam ? ' for the team' : ''}` : 'Accounts open without a view',
    );

  const own = views?.filter(({ isOwn }) => isOwn) ?? [];
  const ofOthers = views?.filter(({ isOwn }) => !isOwn) ?? [];
  const mayChange = current !== undefined && (current.isOwn || mayManage);
  const item = (view: View) => (
    <MenuItem
      key={view.id}
      icon={view.isDefault ? <Star aria-label="Opens first" /> : undefined}
      hint={view.shared ? 'Team' : undefined}
      onChoose={() => onChoose(searchOf(view))}
    >
      {view.name}
    </MenuItem>
  );
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button icon={<Bookmark aria-hidden="true" />}>
            {current ? (
              <span>
                View: <strong>{current.name}</strong>
                {isChanged && ' (changed)'}
              </span>
            ) : (
              'Views'
            )}
          </Button>
        }
      >
        <MenuItem onChoose={() => onChoose({ view: wholeView })}>All accounts</MenuItem>
        {own.length > 0 && <MenuNote>Yours</MenuNote>}
        {own.map(item)}
        {ofOthers.length > 0 && <MenuNote>Of the team</MenuNote>}
        {ofOthers.map(item)}
        {!views && <MenuNote>{error ? 'Views cannot be read now' : 'Loading'}</MenuNote>}
        <MenuLine />
        {mayChange && isChanged && (
          <MenuItem icon={<Save />} onChoose={() => void update(current)}>
            Save the changes of “{current.name}”
          </MenuItem>
        )}
        <MenuItem icon={<Save />} onChoose={() => setNaming('new')}>
          Save as a new view
        </MenuItem>
        {mayChange && (
          <>
            <MenuItem icon={<Pencil />} onChoose={() => setNaming(current)}>
              Rename
            </MenuItem>
            <MenuItem icon={<Users />} onChoose={() => void share(current)}>
              {current.shared ? 'Keep it to yourself' : 'Share with the team'}
            </MenuItem>
          </>
        )}
        {current && (
          <MenuItem icon={<Star />} onChoose={() => void makeDefault(current.isDefault ? undefined : current, false)}>
            {current.isDefault ? 'Do not open with it' : 'Open with it'}
          </MenuItem>
        )}
        {current?.shared && mayManage && (
          <MenuItem
            icon={<Star />}
            onChoose={() => void makeDefault(current.isTeamDefault ? undefined : current, true)}
          >
            {current.isTeamDefault ? 'Not for the team any more' : 'Let the team open with it'}
          </MenuItem>
        )}
        {mayChange && (
          <MenuItem icon={<Trash2 />} onChoose={() => void drop(current)}>
            Delete
          </MenuItem>
        )}
      </Menu>
      {isNaming && (
        <NameDrawer
          before={isNaming === 'new' ? '' : isNaming.name}
          onClose={() => setNaming(undefined)}
          onSave={async (name) => {
            const input =
              isNaming === 'new'
                ? { page, name, search: now }
                : { id: isNaming.id, page, name, search: isNaming.search };
            const result = await runSave({ input });
            const refusal = refusalOf(result);
            if (refusal !== undefined) return refusal;
            tell(result, `Saved “${name}”`);
            setNaming(undefined);
            const id = result.data?.done?.savedView?.id;
            if (isNaming === 'new' && id) onChoose({ ...search, view: id });
            return undefined;
          }}
        />
      )}
    </>
  );
}

/** Opens the table with its default view, if whoever comes to it asks for nothing else. */
function useDefaultView(
  views: readonly View[] | undefined,
  search: AccountsSearch,
  onChoose: ViewsMenuProps['onChoose'],
): void {
  const [isDone, setDone] = useState(search.view !== undefined || textOf(search) !== '');
  const isKnown = views !== undefined;
  const usual = views?.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (isDone || !isKnown) return;
    setDone(true);
    if (usual && search.view === undefined && textOf(search) === '') onChoose(searchOf(usual));
  }, [isDone, isKnown, usual, search, onChoose]);
}

interface NameDrawerProps {
  readonly before: string;
  readonly onClose: () => void;
  /** Returns why the name was refused. */
  readonly onSave: (name: string) => Promise<string | undefined>;
}

function NameDrawer({ before, onClose, onSave }: NameDrawerProps) {
  const [name, setName] = useState(before);
  const [refusal, setRefusal] = useState<string>();
  return (
    <Drawer title={before === '' ? 'Save as a new view' : `Rename “${before}”`} onClose={onClose}>
      <Form onSend={() => void onSave(name.trim()).then(setRefusal)}>
        <InputField
          label="Name"
          hint="It keeps filters, order and columns. You alone see it until you share it."
          value={name}
          isRequired
          onChange={setName}
        />
        <FormError text={refusal} />
        <FormEnd>
          <Button type="submit" look="primary">
            Save
          </Button>
        </FormEnd>
      </Form>
    </Drawer>
  );
}
