import type { ImportRow } from '@/server/routers/register-imports.ts';

import { type GridColumn, PAPERS_COLUMNS } from '../registers/papers/columns.ts';

export type TypedCells = Pick<
  ImportRow,
  'outlet' | 'address' | 'name' | 'model' | 'serialNumber' | 'registrationNumber' | 'fn'
>;

export const IMPORT_COLUMNS: readonly GridColumn<keyof TypedCells>[] = [
  { name: 'outlet', label: 'Торговая точка', maxLength: 120 },
  { name: 'address', label: 'Адрес', maxLength: 200 },
  ...PAPERS_COLUMNS,
];
