import { Prisma } from '@koreshok/db';
import type { z } from 'zod';
import { readCursor } from '../context/index.ts';
import { contains, startsWith } from '../input/index.ts';
import { type listClientsInput, nameCursor } from './list-input.ts';

/** Conditions of search and page on `Organization` under alias `o`, in the order of names. */
export function clientFilters(input: z.output<typeof listClientsInput>): Prisma.Sql {
  const filters = [Prisma.sql`TRUE`];
  if (input.search !== undefined) {
    filters.push(
      /^\d+$/.test(input.search)
        ? Prisma.sql`(o.inn LIKE ${startsWith(input.search)} OR o.shortName LIKE ${contains(input.search)})`
        : Prisma.sql`(o.shortName LIKE ${contains(input.search)} OR o.name LIKE ${contains(input.search)})`,
    );
  }
  const after = readCursor(input.cursor, nameCursor);
  if (after !== null) {
    const [name, id] = after;
    filters.push(Prisma.sql`(o.shortName > ${name} OR (o.shortName = ${name} AND o.id > ${id}))`);
  }
  return Prisma.join(filters, ' AND ');
}
