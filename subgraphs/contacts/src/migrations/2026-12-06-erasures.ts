import { defineMigration, mayErasePeople } from '@sophia/database';

/** Lets the subgraph begin erasures of people, which all subgraphs carry out. */
export const erasePeople = defineMigration('2026-12-06-erasures', (sql) => sql(mayErasePeople('contacts')));
