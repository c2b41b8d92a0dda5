import { type Database, upsert } from '@sophia/database';
import { idOf } from './library.ts';

/** Columns of a stored book, with times as text to keep microseconds. */
export interface BookColumns {
  tenant_id: string;
  id: string;
  author_id: string | null;
  title: string;
  pages: number | null;
  price: string | null;
  published_at: string | null;
  printed: boolean;
  tags: string[];
  notes: { shelf: number } | null;
}

export const book = (n: number, columns: Partial<BookColumns> = {}): BookColumns => ({
  tenant_id: 'acme',
  id: idOf(n),
  author_id: null,
  title: `Book ${n}`,
  pages: null,
  price: null,
  published_at: null,
  printed: true,
  tags: [],
  notes: null,
  ...columns,
});

export async function addBooks(database: Database, books: BookColumns[], tenant = 'acme'): Promise<void> {
  const rows = books.map((each) => ({ ...each, tenant_id: tenant }));
  await database.transaction(tenant, (em) => upsert(em, 'library.books', rows, { key: ['tenant_id', 'id'] }));
}

export async function addAuthors(database: Database, count: number, tenant = 'acme'): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => ({ tenant_id: tenant, id: idOf(n), name: `Author ${n}` }));
  await database.transaction(tenant, (em) => upsert(em, 'library.authors', rows, { key: ['tenant_id', 'id'] }));
}

export async function addLoans(database: Database, loans: [book: number, reader: number][]): Promise<void> {
  const rows = loans.map(([bookNumber, reader]) => ({
    tenant_id: 'acme',
    book_id: idOf(bookNumber),
    reader_id: idOf(reader),
  }));
  await database.transaction('acme', (em) =>
    upsert(em, 'library.loans', rows, { key: ['tenant_id', 'book_id', 'reader_id'] }),
  );
}
