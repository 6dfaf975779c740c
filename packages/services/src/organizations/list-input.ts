import { z } from 'zod';
import { pageFields } from '../context/index.ts';
import { searchField } from '../input/index.ts';

export const listClientsInput = z.object({
  ...pageFields,
  /** A part of the name, or the beginning of the ИНН. */
  search: searchField,
});
export type ListClientsInput = z.input<typeof listClientsInput>;

/** Where a page by name ended. */
export const nameCursor = z.tuple([z.string(), z.string()]);
