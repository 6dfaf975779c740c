import {
  fileBehind,
  makeContract,
  pdfOf,
  plannedOrganization,
  signatureFile,
  textOf,
} from '../support/contract.ts';
import { lookHere } from '../support/look.ts';
import { mailsTo } from '../support/mailbox.ts';
import { awake, expect, test } from '../support/scenario.ts';
import { personOf } from '../support/stage/cast.ts';

test('a contract: the client asks, the operator checks and signs first, the client’s ГОСТ signature concludes it @phone', async ({
  as,
  stage,
}, { project }) => {
  const [who, key] =
    project.name === 'phone' ? (['mobile', 'client-3'] as const) : (['signer', 'client-2'] as const);
  const planned = plannedOrganization(key);
  const client = await as(who);
  const address = await makeContract(client);
  const pdf = await pdfOf(client);
  const text = await textOf(pdf);
  for (const part of [planned.name, planned.inn, planned.ogrn])
    expect(text).toContain(part.replace(/\s+/gu, ''));
  const operator = await as('operator');
  const offered = async () => {
    await client.getByRole('button', { name: 'Отправить на проверку' }).click();
    await client.getByRole('alertdialog').getByRole('button', { name: 'Отправить договор' }).click();
    await expect(client.getByText('На проверке').first()).toBeVisible();
    await operator.goto(`/operator/contracts?state=checking&q=${planned.inn}`);
    await operator.getByRole('table', { name: 'Договоры' }).getByRole('link').first().click();
    await operator.getByRole('button', { name: 'Проверен, подписать' }).click();
    await operator.getByRole('alertdialog').getByRole('button', { name: 'Подписать договор' }).click();
    await expect(operator.getByText('Требует подписания КЭП').first()).toBeVisible();
  };
  await offered();
  await expect
    .poll(async () => (await mailsTo(stage, personOf(who).email)).map(({ subject }) => subject))
    .toContainEqual(expect.stringMatching(/^Ждёт вашей подписи: договор № /u));

  await client.goto('/documents');
  await client.getByRole('link', { name: 'Подписать договор' }).click();
  await expect(client).toHaveURL(address);
  await awake(client);
  const upload = client.getByLabel('Файл подписи');
  const send = client.getByRole('button', { name: 'Загрузить подпись' });
  await upload.setInputFiles({ name: 'dogovor.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
  await send.click();
  await expect(client.getByText('Это не файл электронной подписи.')).toBeVisible();
  await upload.setInputFiles(signatureFile(stage, new TextEncoder().encode('другой файл'), planned));
  await send.click();
  await expect(client.getByText('Документ изменён после подписания').first()).toBeVisible();
  await expect(client.getByText('подпишите именно этот файл').first()).toBeVisible();
  const refusal = await client.getByRole('link', { name: 'Протокол проверки (PDF)' }).getAttribute('href');
  expect(await textOf(await fileBehind(client, refusal))).toContain('Документизменёнпослеподписания');
  await upload.setInputFiles(signatureFile(stage, pdf, planned));
  await send.click();
  await expect(client.getByText('Действует', { exact: true }).first()).toBeVisible();

  const protocol = await client.getByRole('link', { name: /protokol-proverki/ }).getAttribute('href');
  expect(await textOf(await fileBehind(client, protocol))).toContain('Подписьверна.');
  await client.goto('/documents');
  await expect(client.getByRole('button', { name: 'Составить договор' })).toHaveCount(0);
  const archive = await client.getByRole('link', { name: 'Скачать архивом' }).getAttribute('href');
  const bytes = Buffer.from(await fileBehind(client, archive)).toString('latin1');
  expect(bytes.startsWith('PK')).toBe(true);
  for (const name of ['.pdf', '.pdf.ispolnitel.sig', '.pdf.zakazchik.sig', '-protokol-proverki.pdf'])
    expect(bytes).toContain(name);

  // What follows is the same on every width.
  if (project.name === 'phone') return;
  await test.step('changed requisites come as an addendum that both sign', async () => {
    await client.goto('/settings/requisites');
    await client.getByLabel('Почтовый адрес').fill('630099, Новосибирск, Красный проспект, 7');
    await client.getByRole('button', { name: 'Сохранить реквизиты' }).click();
    await expect(client.getByText('Реквизиты сохранены').first()).toBeVisible();
    await client.goto(address);
    await client.getByRole('button', { name: 'Соглашение о реквизитах' }).click();
    await expect(client).not.toHaveURL(address);
    await expect(client.getByRole('link', { name: 'Открыть PDF' })).toBeVisible();
    const addendum = await pdfOf(client);
    expect(await textOf(addendum)).toContain('Красныйпроспект,7');
    const page = client.url();
    await offered();
    await client.goto(page);
    await upload.setInputFiles(signatureFile(stage, addendum, planned));
    await send.click();
    await expect(client.getByText('Действует', { exact: true }).first()).toBeVisible();
  });

  await test.step('the contract is terminated with a date, and its page says what follows', async () => {
    await operator.goto(`/operator/contracts/${address.split('/').at(-1)}`);
    await operator.getByRole('button', { name: 'Расторгнуть' }).click();
    const dialog = operator.getByRole('dialog');
    await expect(dialog.getByText(/без договора: новые документы не принимаются/)).toBeVisible();
    await expect(dialog.getByText('ФНС узнает о прекращении договора')).toBeVisible();
    await dialog.getByLabel('Последний день договора').fill(dayInMoscow(40));
    await dialog.getByRole('button', { name: 'Расторгнуть договор' }).click();
    await expect(operator.getByText('Договор расторгается')).toBeVisible();
    await client.goto(address);
    await expect(client.getByText('Договор расторгается')).toBeVisible();
    await expect(client.getByText(/другого договора у них нет/)).toBeVisible();
    await expect(client.getByRole('button', { name: 'Отозвать уведомление' })).toHaveCount(0);
    await operator.getByRole('button', { name: 'Отозвать уведомление' }).click();
    await operator.getByRole('alertdialog').getByRole('button', { name: 'Отозвать уведомление' }).click();
    await expect(operator.getByText('Действует', { exact: true }).first()).toBeVisible();
  });
});

test('a reseller’s contract names the operator only as the law demands, and is accepted by payment', async ({
  as,
}) => {
  const named = plannedOrganization('operator');
  const reseller = await as('reseller');
  await test.step('the reseller lets its contracts be accepted by payment', async () => {
    await reseller.goto('/reseller/contract-templates');
    const card = reseller.getByRole('region', { name: 'Для плательщиков НДС' });
    await card.getByRole('checkbox', { name: 'Договор можно принять оплатой' }).check();
    await card.getByRole('button', { name: 'Опубликовать новую версию' }).click();
    await expect(reseller.getByText('Опубликована версия 2', { exact: true })).toBeVisible();
  });
  const page = await as('resellersClient');
  const address = await makeContract(page);
  await lookHere(page, 'a draft of a contract');
  await test.step('the paper names the operator as the party the law demands', async () => {
    const text = await textOf(await pdfOf(page));
    expect(text).toContain('Агентисполнителя');
    const demanded = [named.name, named.shortName, named.email].map((part) => part.replace(/\s+/gu, ''));
    const rest = demanded.reduce((left, part) => left.replaceAll(part, ''), text);
    expect(rest).not.toMatch(/корешок|koreshok|lk\.localhost|help@lk/iu);
  });
  await test.step('it is checked and signed by the operator first', async () => {
    await page.getByRole('button', { name: 'Отправить на проверку' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Отправить договор' }).click();
    await expect(page.getByText('На проверке').first()).toBeVisible();
    const operator = await as('operator');
    await operator.goto(`/operator/contracts/${address.split('/').at(-1)}`);
    await operator.getByRole('button', { name: 'Проверен, подписать' }).click();
    await operator.getByRole('alertdialog').getByRole('button', { name: 'Подписать договор' }).click();
    await expect(operator.getByText('Требует подписания КЭП').first()).toBeVisible();
    await expect(operator.getByLabel('Файл подписи')).toHaveCount(0);
    await lookHere(operator, 'a contract before the operator');
  });
  await test.step('the client chooses a term and gets an invoice', async () => {
    await page.goto('/documents');
    await lookHere(page, 'documents with a contract');
    await page.goto(address);
    await page.getByRole('radio', { name: /15 месяцев/ }).check({ force: true });
    await page.getByRole('button', { name: 'Выставить счёт' }).click();
    const href = await page.getByRole('link', { name: 'Открыть счёт' }).getAttribute('href');
    expect(await textOf(await fileBehind(page, href))).toContain('Счёт-оферта№');
  });
  await test.step('too little waits for the rest, the rest concludes', async () => {
    await reseller.goto(`/reseller/contracts/${address.split('/').at(-1)}`);
    await lookHere(reseller, 'a contract before the reseller');
    const pay = async (number: string, sum: string) => {
      await reseller.getByRole('button', { name: 'Записать платёж' }).click();
      const dialog = reseller.getByRole('dialog');
      await dialog.getByLabel('Когда пришли деньги').fill(dayInMoscow());
      await dialog.getByLabel('Номер платёжного поручения').fill(number);
      await dialog.getByLabel('Сумма, ₽').fill(sum);
      await dialog.getByRole('button', { name: 'Записать платёж' }).click();
      await expect(dialog).toHaveCount(0);
    };
    await pay('15', '1,50');
    await expect(reseller.getByText('Не хватает').first()).toBeVisible();
    const left = await reseller.getByRole('definition').filter({ hasText: '₽' }).nth(2).innerText();
    await pay('16', left);
    await expect(reseller.getByText('Действует', { exact: true }).first()).toBeVisible();
    await page.goto(address);
    await expect(page.getByText('Принят оплатой')).toBeVisible();
  });
});

/** `YYYY-MM-DD`, so many days ahead. */
function dayInMoscow(ahead = 0): string {
  return new Date(Date.now() + (3 + 24 * ahead) * 3_600_000).toISOString().slice(0, 10);
}
