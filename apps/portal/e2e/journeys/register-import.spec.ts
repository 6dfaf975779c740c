import type { Page } from '@playwright/test';
import { seededRandom } from '@koreshok/simulators/random';

import { registerLine, workbookOf } from '../../../../tools/bench/register-import/file.ts';
import { expect, test } from '../support/scenario.ts';
import { organizationOf } from '../support/stage/facts.ts';

/* Places of the cells in a line of the file. */
const SERIAL = 4;
const REGISTRATION = 5;
const DRIVE = 6;

interface Fault {
  readonly line: number;
  readonly cell: string;
  readonly spoil: (line: string[], lines: readonly (readonly string[])[]) => void;
}

const FAULTS: readonly Fault[] = [
  { line: 10, cell: 'РНМ', spoil: (line) => void (line[REGISTRATION] = line[REGISTRATION]!.slice(1)) },
  { line: 77, cell: 'РНМ', spoil: (line) => void (line[REGISTRATION] = '0000000000000000') },
  { line: 140, cell: 'Номер ФН', spoil: (line) => void (line[DRIVE] = '12') },
  { line: 233, cell: 'Номер ФН', spoil: (line) => void (line[DRIVE] = `9999${line[DRIVE]!.slice(4)}`) },
  { line: 301, cell: 'Номер ФН', spoil: (line, lines) => void (line[DRIVE] = lines[0]![DRIVE]!) },
  { line: 402, cell: 'Модель', spoil: (line) => void (line[3] = '') },
  { line: 499, cell: 'Торговая точка', spoil: (line) => void ([line[0], line[1]] = ['Нигде', '']) },
];

test('a chain brings 500 registers in a file and mends 7 faults in the grid @phone', async ({ as, stage }, {
  project,
  repeatEachIndex,
}) => {
  const random = seededRandom(`${stage.portalPort}-${project.name}-${repeatEachIndex}`);
  const base = random.integer(0, 50_000) * 1_000;
  const { inn } = organizationOf(stage, 'client-5');
  const good = Array.from({ length: 500 }, (_, place) => registerLine(base + place, inn, random.next));
  const lines = good.map((line) => [...line]);
  for (const { line, spoil } of FAULTS) spoil(lines[line]!, good);
  const page = await as('chain');

  await test.step('is shown what is wrong before anything is added', async () => {
    await page.goto('/registers/new?way=file');
    const buffer = Buffer.from(await workbookOf(lines));
    await page.getByLabel('Перетащите файл сюда').setInputFiles({
      name: 'Кассы сети.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    });
    await expect(page.getByText('Готово к добавлению: 493. Нужно исправить: 7')).toBeVisible();
    await expect(page.getByRole('group', { name: /^строка \d+$/ })).toHaveCount(FAULTS.length);
  });

  await test.step('mends each cell and sees that it is right now', async () => {
    for (const { line, cell } of FAULTS) await mend(page, line, cell, good[line]!);
    await expect(page.getByText('Всё в порядке: 500 касс готовы')).toBeVisible();
  });

  await test.step('adds them all', async () => {
    await page.getByRole('button', { name: 'Добавить 500 касс' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Добавить кассы' }).click();
    await expect(page.getByText('Добавлено: 500 касс')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Открыть кассы' }).click();
    await page.getByRole('searchbox', { name: 'Найти кассу' }).fill(good[402]![SERIAL]!);
    const rows = page.getByRole('table', { name: 'Кассы' }).getByRole('row');
    await expect(rows.filter({ hasText: good[402]![2]! })).toHaveCount(1);
  });
});

/**
 * Types the right text over the wrong one; the row's number is that of the spreadsheet. What is typed first is slow on
 * its way, and may not undo what was typed after it.
 */
async function mend(page: Page, line: number, cell: string, right: readonly string[]): Promise<void> {
  const row = page.getByRole('group', { name: `строка ${line + 2}`, exact: true });
  const texts: Readonly<Record<string, string>> = {
    'Торговая точка': right[0]!,
    Модель: right[3]!,
    РНМ: right[REGISTRATION]!,
    'Номер ФН': right[DRIVE]!,
  };
  const field = row.getByLabel(new RegExp(`^${cell}`));
  const late = Promise.withResolvers<void>();
  await page.route(/registerImports\.saveRow/, (route) => late.promise.then(() => route.continue()), {
    times: 1,
  });
  await field.fill(texts[cell]!);
  await field.blur();
  if (cell === 'Торговая точка') {
    const address = row.getByLabel(/^Адрес/);
    await address.fill(right[1]!);
    await address.blur();
  }
  late.resolve();
  await expect(row.getByText('исправлена')).toBeVisible();
}
