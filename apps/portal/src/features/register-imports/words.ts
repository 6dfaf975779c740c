import type { RegisterImportCard } from '@/server/routers/register-imports.ts';

export const IMPORT_STATE_WORDS: Readonly<Record<RegisterImportCard['state'], string>> = {
  checking: 'Проверяется',
  ready: 'Ждёт вашего решения',
  adding: 'Добавляется',
  done: 'Добавлен',
  cancelled: 'Отменён',
  failed: 'Не прочитан',
};

export type RowsFilter = 'wrong' | 'good' | 'added' | 'skipped';

export const ROWS_WORDS: Readonly<Record<RowsFilter, string>> = {
  wrong: 'С ошибками',
  good: 'Готовы',
  added: 'Добавлены',
  skipped: 'Пропущены',
};

export const ROWS_FILTERS: readonly RowsFilter[] = ['wrong', 'good', 'added', 'skipped'];

export function isRowsFilter(text: string | undefined): text is RowsFilter {
  return ROWS_FILTERS.some((each) => each === text);
}
