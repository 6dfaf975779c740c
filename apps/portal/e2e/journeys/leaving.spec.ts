import { unzipSync } from 'fflate';

import { fileBehind } from '../support/contract.ts';
import { aLeaver } from '../support/leaver.ts';
import { mailsTo } from '../support/mailbox.ts';
import { awake, expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST } from '../support/stage/cast.ts';

test('a client leaves: it reads what will happen, its day passes, the cabinet is read only and its documents go along', async ({
  as,
  stage,
  visitor,
}) => {
  const leaver = await aLeaver(stage);
  try {
    const page = await visitor(OPERATOR_HOST);
    await page.context().addCookies([
      {
        name: 'session',
        value: decodeURIComponent(leaver.cookie),
        domain: OPERATOR_HOST,
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);

    await page.goto('/leaving');
    await expect(page.getByText('Что сделать на кассах')).toBeVisible();
    await expect(page.getByText('у 1 кассы')).toBeVisible();
    await page.getByRole('radio', { name: /Только некоторые кассы/ }).check({ force: true });
    await page.getByLabel('Найти кассу').fill('у входа');
    await page.getByRole('checkbox', { name: /Касса у входа/ }).check();
    await expect(page.getByText('Выбрано: 1 касса')).toBeVisible();
    // What was chosen and typed outlives the page, as it does an idle session.
    await page.reload();
    await awake(page);
    await expect(page.getByText('Выбрано: 1 касса')).toBeVisible();
    await page.getByRole('radio', { name: /Вся организация/ }).check({ force: true });
    await page.getByRole('button', { name: 'Подать уведомление' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Подать уведомление' }).click();
    await expect(page.getByText('Ждёт дня прекращения')).toBeVisible();
    await expect
      .poll(async () => (await mailsTo(stage, leaver.email)).map(({ subject }) => subject))
      .toContain(`Уведомление об уходе принято: ${leaver.name}`);

    await leaver.passLastDay();
    await page.goto('/registers');
    await expect(page.getByText('Только просмотр')).toBeVisible();
    await expect(page.getByText('Касса перешла к другому ОФД.').first()).toBeVisible();
    await page.goto('/leaving');
    await expect(page.getByText('Обслуживание прекращено').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Вернуться' })).toBeVisible();

    await page.goto('/exports');
    await page.getByRole('button', { name: 'Собрать архив' }).click();
    const link = page.getByRole('link', { name: 'Скачать', exact: true });
    await expect(link).toBeVisible({ timeout: 60_000 });
    await expect
      .poll(async () => (await mailsTo(stage, leaver.email)).map(({ subject }) => subject))
      .toContain(`Архив документов готов: ${leaver.name}`);
    const files = unzipSync(await fileBehind(page, await link.getAttribute('href')));
    const paths = Object.keys(files);
    expect(paths.filter((path) => path.includes(leaver.fn))).toHaveLength(1);
    expect(paths.some((path) => path.endsWith('/Опись.csv'))).toBe(true);

    const operator = await as('operator');
    await operator.goto(`/operator/leaving?q=${encodeURIComponent(leaver.name)}`);
    await operator.getByRole('link', { name: leaver.name }).first().click();
    await operator.getByRole('button', { name: /^Закрыть требование/ }).click();
    await operator.getByLabel('Чем закрыто').fill('Возвращено платёжным поручением № 7');
    await operator.getByRole('dialog').getByRole('button', { name: 'Закрыть требование' }).click();
    await expect(operator.getByText('Возвращено платёжным поручением № 7')).toBeVisible();
  } finally {
    await leaver.close();
  }
});
