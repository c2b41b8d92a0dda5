import type { SubgraphContext } from '@sophia/subgraph-kit';
import { DefaultView, everybody, SavedView, type SavedViewRow } from '../entities/saved-view.ts';

/** A view as a person sees it. */
interface SeenView extends SavedViewRow {
  readonly isOwn: boolean;
  readonly isDefault: boolean;
  readonly isTeamDefault: boolean;
}

type Shown = (view: SavedViewRow) => SeenView;

/** Returns the caller's own views of a page and the shared ones, sorted by name. */
export async function readViews(ctx: SubgraphContext, page: string): Promise<SeenView[]> {
  const visible = { page, $or: [{ shared: true }, { createdBy: ctx.subject }] };
  const views = await ctx.read((em) => em.find(SavedView, visible, { orderBy: { name: 'ASC', id: 'ASC' } }));
  return views.map(await shownOn(ctx, page));
}

export const seenView = async (ctx: SubgraphContext, view: SavedViewRow): Promise<SeenView> =>
  (await shownOn(ctx, view.page))(view);

/** Tells of views of a page what they are for the caller. */
async function shownOn(ctx: SubgraphContext, page: string): Promise<Shown> {
  const { subject } = ctx;
  const defaults = await ctx.read((em) => em.find(DefaultView, { page, subject: { $in: [subject, everybody] } }));
  const defaultOf = (whom: string) => defaults.find((each) => each.subject === whom)?.viewId;
  const [own, team] = [defaultOf(subject), defaultOf(everybody)];
  return (view) => ({
    ...view,
    isOwn: view.createdBy === subject,
    isDefault: view.id === (own ?? team),
    isTeamDefault: view.id === team,
  });
}
