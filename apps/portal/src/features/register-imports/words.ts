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
