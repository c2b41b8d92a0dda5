/** A node of a list, with the fields that its dimensions read. */
// biome-ignore lint/suspicious/noExplicitAny: nodes have many shapes
export type Node = any;

/** What the rows of a list can be grouped by. */
export interface Dimension {
  /** The key of the group that a node is in. */
  readonly key: (node: Node) => string | null;
  /** The filter that lists the nodes of a group. */
  readonly filter: (key: string) => object;
}

/** A list, and the field that counts its groups. */
export interface GroupedList {
  readonly list: string;
  readonly groups: string;
  /** Arguments of both besides the filter, such as `search: "price"`. */
  readonly arguments?: string;
  /** Selection of the nodes that the dimensions need. */
  readonly node: string;
  /** Every value of the argument `by`. */
  readonly dimensions: Readonly<Record<string, Dimension>>;
  readonly filters: readonly object[];
}

/** Queries the schema; throws on errors. */
type Ask = (document: string, variables?: Record<string, unknown>) => Promise<Record<string, Node>>;

interface Counted {
  readonly count: number;
  readonly groupCount: number;
  /** Number of rows by key. */
  readonly groups: Readonly<Record<string, number>>;
}

/** What each filter and dimension give: as the field says, as its nodes say, and as the list says whose filter has the key. */
export interface ComparedGroups {
  readonly counted: Readonly<Record<string, Counted>>;
  readonly byHand: Readonly<Record<string, Counted>>;
  readonly ofGroups: Readonly<Record<string, number>>;
  readonly inLists: Readonly<Record<string, number>>;
}

const without = '(none)';
/** Number of groups of a dimension whose rows are listed by their key. */
const listedGroups = 3;

/**
 * Counts the rows of a list by group, and once more by reading all of them. Of some groups it counts the rows, and the list
 * with the filter of the group. Throws if a dimension is missing, no row
 * matches a filter, or groups are not in order.
 */
export async function compareGroups(ask: Ask, grouped: GroupedList): Promise<ComparedGroups> {
  const { list, groups, dimensions, filters } = grouped;
  const filterType = await checkedFilterType(ask, grouped);
  const more = grouped.arguments ? `${grouped.arguments}, ` : '';
  const result = { counted: {}, byHand: {}, ofGroups: {}, inLists: {} } as Record<
    keyof ComparedGroups,
    Record<string, never>
  >;
  for (const filter of filters) {
    const nodes = await nodesOf(ask, grouped, filterType, filter);
    if (nodes.length === 0) throw new Error(`no row of ${list} matches ${JSON.stringify(filter)}`);
    const chosen: { name: string; count: number; filter: object }[] = [];
    const names = Object.keys(dimensions);
    const answer = await ask(
      `query ($filter: ${filterType}) {
        ${names.map((by) => `${by}: ${groups}(${more}by: ${by}, first: 500, filter: $filter) { count groupCount groups { key count } }`).join('\n')}
      }`,
      { filter },
    );
    for (const [by, dimension] of Object.entries(dimensions)) {
      const name = `${JSON.stringify(filter)} by ${by}`;
      const found = answer[by] as {
        count: number;
        groupCount: number;
        groups: { key: string | null; count: number }[];
      };
      checkOrder(found.groups, name);
      const sum = found.groups.reduce((total, { count }) => total + count, 0);
      if (sum !== found.count) throw new Error(`${name}: the groups have ${sum} rows, all together ${found.count}`);
      Object.assign(result.counted, {
        [name]: { ...found, groups: Object.fromEntries(found.groups.map(({ key, count }) => [key ?? without, count])) },
      });
      const byKey = Map.groupBy(nodes, (node) => dimension.key(node) ?? without);
      Object.assign(result.byHand, {
        [name]: {
          count: nodes.length,
          groupCount: byKey.size,
          groups: Object.fromEntries([...byKey].map(([key, ofKey]) => [key, ofKey.length])),
        },
      });
      for (const { key, count } of found.groups.filter((group) => group.key !== null).slice(0, listedGroups))
        chosen.push({ name: `${name}: ${key}`, count, filter: { and: [filter, dimension.filter(key as string)] } });
    }
    const lists = await ask(
      `query (${chosen.map((_, index) => `$filter${index}: ${filterType}`).join(', ')}) {
        ${chosen.map((_, index) => `list${index}: ${list}(${more}filter: $filter${index}) { totalCount }`).join('\n')}
      }`,
      Object.fromEntries(chosen.map((group, index) => [`filter${index}`, group.filter])),
    );
    for (const [index, { name, count }] of chosen.entries()) {
      Object.assign(result.ofGroups, { [name]: count });
      Object.assign(result.inLists, { [name]: lists[`list${index}`].totalCount });
    }
  }
  return result;
}

/** Returns the type of the list's filter. Throws if that of the groups differs, or if dimensions are missing. */
async function checkedFilterType(ask: Ask, { list, groups, dimensions }: GroupedList): Promise<string> {
  const { __type } = await ask(`{ __type(name: "Query") { fields { name args { name type { name ofType {
    enumValues { name } } } } } } }`);
  const argument = (field: string, name: string): Node =>
    __type.fields.find((each: Node) => each.name === field)?.args.find((each: Node) => each.name === name)?.type;
  const [filterType, same] = [list, groups].map((field) => argument(field, 'filter')?.name);
  if (filterType !== same) throw new Error(`${list} has the filter ${filterType}, but ${groups} has ${same}`);
  const values = argument(groups, 'by')
    .ofType.enumValues.map(({ name }: Node) => name)
    .toSorted();
  const expected = Object.keys(dimensions).toSorted();
  if (`${values}` !== `${expected}`) throw new Error(`${groups} has the dimensions ${values}, not ${expected}`);
  return filterType;
}

/** Reads all nodes of a list. Throws if `totalCount` is not their number. */
async function nodesOf(ask: Ask, grouped: GroupedList, filterType: string, filter: object): Promise<Node[]> {
  const more = grouped.arguments ? `${grouped.arguments}, ` : '';
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { [grouped.list]: page }: Record<string, Node> = await ask(
      `query ($filter: ${filterType}, $after: String) { ${grouped.list}(${more}filter: $filter, first: 100, after: $after) {
        totalCount nodes { ${grouped.node} } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (after === null && page.totalCount !== nodes.length)
      throw new Error(`${grouped.list} has ${nodes.length} rows, and says ${page.totalCount}`);
  } while (after !== null);
  return nodes;
}

function checkOrder(groups: readonly { readonly count: number }[], name: string): void {
  const rises = groups.some(({ count }, index) => count > (groups[index - 1]?.count ?? Number.POSITIVE_INFINITY));
  if (rises) throw new Error(`${name}: a larger group follows a smaller one`);
}

/** Rows with the same value of a field. */
export const byValue = (field: string, inFilter = field): Dimension => ({
  key: (node) => (node[field] == null ? null : String(node[field])),
  filter: (key) => ({ [inFilter]: { eq: key } }),
});

/** Rows for which a field is true, or false. */
export const byFlag = (field: string): Dimension => ({
  key: (node) => String(node[field]),
  filter: (key) => ({ [field]: { eq: key === 'true' } }),
});

/** Rows with the same object in a field. */
export const byObject = (field: string, inFilter = `${field}Id`): Dimension => ({
  key: (node) => node[field]?.id ?? null,
  filter: (key) => ({ [inFilter]: { eq: key } }),
});

/** Rows with a number among the same ten points. */
export const byTens = (key: (node: Node) => number, inFilter: string): Dimension => ({
  key: (node) => String(Math.min(9, Math.floor(key(node) / 10)) * 10),
  filter: (lowest) => ({
    [inFilter]: { gte: Number(lowest), ...(lowest === '90' ? {} : { lt: Number(lowest) + 10 }) },
  }),
});

const day = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString();

/** The first day of each kind of period (UTC), and the first one after it. */
const periods = {
  DAY: { start: (time: number) => time, next: (time: number) => time + day },
  // 1 January 1970 was a Thursday.
  WEEK: { start: (time: number) => time - ((time / day + 3) % 7) * day, next: (time: number) => time + 7 * day },
  MONTH: {
    start: (time: number) => Date.parse(`${iso(time).slice(0, 7)}-01`),
    next: (time: number) => Date.UTC(new Date(time).getUTCFullYear(), new Date(time).getUTCMonth() + 1),
  },
};

interface PeriodOptions {
  /** Begins the names. @default '' */
  readonly prefix?: string;
  /** True if the filter compares days. @default it compares times */
  readonly isDate?: boolean;
  /** @default its field of the same name */
  readonly of?: (node: Node) => string | null;
}

/** Rows with the time of a field in the same day, week and month. */
export function byPeriods(field: string, { prefix = '', isDate = false, of }: PeriodOptions = {}) {
  const text = (time: number) => (isDate ? iso(time).slice(0, 10) : iso(time));
  return Object.fromEntries(
    Object.entries(periods).map(([name, { start, next }]): [string, Dimension] => [
      `${prefix}${name}`,
      {
        key(node) {
          const value = of ? of(node) : node[field];
          return value === null ? null : iso(start(Date.parse(value.slice(0, 10)))).slice(0, 10);
        },
        filter: (key) => ({ [field]: { gte: text(Date.parse(key)), lt: text(next(Date.parse(key))) } }),
      },
    ]),
  );
}
