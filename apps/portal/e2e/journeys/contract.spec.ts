import {
  fileBehind,
  makeContract,
  pdfOf,
  plannedOrganization,
  signatureFile,
  textOf,
} from '../support/contract.ts';
import { expect, test } from '../support/scenario.ts';

test('a contract: the client asks, the operator checks and signs first, the client’s ГОСТ signature concludes it', async ({
  as,
  stage,
}) => {
  const planned = plannedOrganization('client-1');
  const client = await as('client');
  const address = await makeContract(client);
  const pdf = await pdfOf(client);
  const text = await textOf(pdf);
  for (const part of [planned.name, planned.inn, planned.ogrn])
    expect(text).toContain(part.replace(/\s+/gu, ''));
  await client.getByRole('button', { name: 'Отправить на проверку' }).click();
  await client.getByRole('alertdialog').getByRole('button', { name: 'Отправить договор' }).click();
  await expect(client.getByText('На проверке').first()).toBeVisible();

  const operator = await as('operator');
  await operator.goto('/operator/contracts');
  await operator.getByRole('table', { name: 'Договоры' }).getByRole('link').first().click();
  await operator.getByRole('button', { name: 'Проверен, подписать' }).click();
  await operator.getByRole('alertdialog').getByRole('button', { name: 'Подписать договор' }).click();
  await expect(operator.getByText('Требует подписания КЭП').first()).toBeVisible();

  await client.goto(address);
  const upload = client.getByLabel('Файл подписи');
  const send = client.getByRole('button', { name: 'Загрузить подпись' });
  await upload.setInputFiles({ name: 'dogovor.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
  await send.click();
  await expect(client.getByText('Это не файл электронной подписи.')).toBeVisible();
  await upload.setInputFiles(signatureFile(stage, new TextEncoder().encode('другой файл'), planned));
  await send.click();
  await expect(client.getByText('Документ изменён после подписания').first()).toBeVisible();
  await expect(client.getByText('подпишите именно этот файл').first()).toBeVisible();
  await upload.setInputFiles(signatureFile(stage, pdf, planned));
  await send.click();
  await expect(client.getByText('Действует', { exact: true }).first()).toBeVisible();

  const protocol = await client.getByRole('link', { name: /protokol-proverki/ }).getAttribute('href');
  expect(await textOf(await fileBehind(client, protocol))).toContain('Подписьверна.');
  await client.goto('/documents');
  const archive = await client.getByRole('link', { name: 'Скачать архивом' }).getAttribute('href');
  const bytes = Buffer.from(await fileBehind(client, archive)).toString('latin1');
  expect(bytes.startsWith('PK')).toBe(true);
  for (const name of ['.pdf', '.pdf.ispolnitel.sig', '.pdf.zakazchik.sig', '-protokol-proverki.pdf'])
    expect(bytes).toContain(name);
});

test('a reseller’s contract names the operator only as the party the law demands', async ({ as }) => {
  const operator = plannedOrganization('operator');
  const page = await as('resellersClient');
  await makeContract(page);
  const text = await textOf(await pdfOf(page));
  expect(text).toContain('Агентисполнителя');
  const demanded = [operator.name, operator.shortName, operator.email].map((part) =>
    part.replace(/\s+/gu, ''),
  );
  const rest = demanded.reduce((left, part) => left.replaceAll(part, ''), text);
  expect(rest).not.toMatch(/корешок|koreshok|lk\.localhost|help@lk/iu);
});
