import type { Page } from '@playwright/test';
import { makeBankAccount, makeBik, makeCorrespondentAccount } from '@koreshok/fiscal/identifiers';

import { makeAccount } from '../support/account.ts';
import { someCompany, steerCompany } from '../support/companies.ts';
import { workRegister } from '../support/fleet.ts';
import { freshRegister } from '../support/fresh-register.ts';
import { rareSum } from '../support/money.ts';
import { awake, expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST } from '../support/stage/cast.ts';

async function tellTaxes(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Налоги и обмен документами' })).toBeVisible();
  await awake(page);
  await page.getByLabel('Система налогообложения').selectOption('simplified_income');
  await page.getByRole('radio', { name: /Нет, без НДС/ }).check();
  await page.getByLabel('Оператор ЭДО').selectOption('diadoc');
  await page.getByLabel('Идентификатор участника ЭДО').fill('2BE-чужой');
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('Идентификатор участника ЭДО').fill('2BM-7707083893-770701001-2026');
  await page.getByRole('button', { name: 'Продолжить' }).click();
}

async function addOutlet(page: Page): Promise<void> {
  await page.getByLabel('Название').fill('Кофейня на Лесной');
  await page.getByLabel('Адрес').fill('Москва, Лесная улица, 5');
  await page.getByRole('button', { name: 'Добавить точку' }).click();
  await page.getByRole('link', { name: 'Продолжить' }).click();
}

/** Tells the bank, makes the contract and sends it to be checked. */
async function makeContract(page: Page): Promise<void> {
  const bik = makeBik(Math.random);
  await page.getByLabel('БИК').fill(bik);
  await page.getByLabel('Банк', { exact: true }).fill('АО «Банк»');
  await page.getByLabel('Расчётный счёт').fill(makeBankAccount(Math.random, bik));
  await page.getByLabel('Корреспондентский счёт').fill(makeCorrespondentAccount(Math.random, bik));
  await page.getByRole('button', { name: 'Сохранить реквизиты' }).click();
  await page.getByRole('button', { name: 'Составить договор' }).click();
  await expect(page.getByRole('link', { name: 'Открыть PDF' })).toBeVisible();
  await page.getByRole('button', { name: 'Отправить на проверку' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отправить договор' }).click();
  await expect(page.getByText('На проверке').first()).toBeVisible();
}

async function addRegister(
  page: Page,
  register: ReturnType<typeof freshRegister>,
  name: string,
): Promise<void> {
  await page.getByLabel('Название кассы').fill(name);
  await page.getByLabel('Заводской номер').fill(register.serialNumber);
  await page.getByLabel('Модель').fill(register.model);
  await page.getByRole('textbox', { name: 'РНМ' }).fill(register.registrationNumber);
  await page.getByLabel('Номер ФН').fill(register.fn);
  await page.getByRole('button', { name: 'Подключить кассу' }).click();
}

test('an agent’s link leads a client to its first receipt, and the agent sees it arrive @phone', async ({
  as,
  stage,
  visitor,
}) => {
  const company = await someCompany(stage);
  const register = freshRegister(company.inn);
  const page = await visitor(OPERATOR_HOST);

  await test.step('the link shows the offer and reckons the price', async () => {
    await page.goto(`/join/${stage.partnerCode.code}`);
    await expect(page.getByRole('main')).toContainText('Ваша скидка — 5');
    await page.getByRole('slider', { name: 'Число касс' }).fill('2');
    await page.getByRole('radio', { name: /15 месяцев/ }).check({ force: true });
    await page.getByRole('link', { name: 'Подключить 2 кассы' }).click();
  });
  await test.step('makes an account and comes back to the way', async () => {
    await makeAccount(page, stage);
    await expect(page.getByRole('heading', { name: 'Ваша организация' })).toBeVisible();
    await awake(page);
  });
  await test.step('an ИНН fills the requisites', async () => {
    await page.getByLabel('ИНН').fill(company.inn);
    await expect(page.getByLabel('Полное название')).toHaveValue(company.fullName);
    await expect(page.getByLabel('Юридический адрес')).toHaveValue(company.address);
    await page.getByRole('button', { name: 'Продолжить' }).click();
    await expect(page.getByRole('heading', { name: 'Налоги и обмен документами' })).toBeVisible();
  });
  await test.step('goes away and comes back to where it stood', async () => {
    await page.goto('/onboarding');
    await expect(page).toHaveURL(/\/onboarding\/taxes$/);
    await tellTaxes(page);
    await expect(page.getByRole('heading', { name: 'Где стоят кассы' })).toBeVisible();
  });
  await test.step('adds a place and a register', async () => {
    await addOutlet(page);
    await addRegister(page, register, 'Касса у окна');
    await expect(page.getByRole('heading', { name: 'Договор', exact: true })).toBeVisible();
  });
  await test.step('makes the contract and goes on while it is checked', async () => {
    await makeContract(page);
    await page.getByRole('link', { name: 'Продолжить' }).click();
    await expect(page.getByRole('heading', { name: 'Ждём первый документ' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(String(stage.gatewayPort));
  });
  await test.step('sees the register knock and its first receipt', async () => {
    expect((await workRegister(stage, register, ['register'])).error).toBeNull();
    await expect(page.getByRole('heading', { name: 'Касса на связи' })).toBeVisible();
    const total = rareSum();
    expect((await workRegister(stage, register, ['open-shift', { kind: 'sell', total }])).error).toBeNull();
    await expect(page.getByText('Поздравляем с первым чеком')).toBeVisible();
  });
  await test.step('its agent sees how far it has come', async () => {
    const agent = await as('agent');
    await agent.goto(`/agent/clients?search=${company.inn}`);
    const row = agent.getByRole('row').filter({ hasText: company.inn });
    await expect(row).toContainText('Договор');
    await row.getByRole('link').first().click();
    await expect(agent.getByRole('main')).toContainText('Чеки приходят');
  });
});

test('a register arrives from another operator with its ФН, while the register of companies is away @phone', async ({
  stage,
  visitor,
}) => {
  const company = await someCompany(stage, 'sole trader');
  const register = {
    ...freshRegister(company.inn),
    resume: { lastNumber: 5_120, shiftNumber: 301, shiftOpen: false },
  };
  const page = await visitor(OPERATOR_HOST);

  await test.step('types the requisites by hand', async () => {
    await page.goto('/onboarding?transfer=1');
    await makeAccount(page, stage);
    await expect(page.getByRole('heading', { name: 'Ваша организация' })).toBeVisible();
    await awake(page);
    await steerCompany(stage, company, 'unavailable');
    try {
      await page.getByLabel('ИНН').fill(company.inn);
      await expect(page.getByText('Реестр сейчас не отвечает')).toBeVisible();
    } finally {
      await steerCompany(stage, company, 'none');
    }
    await page.getByLabel('Короткое название').fill(company.shortName);
    await page.getByLabel('Полное название').fill(company.fullName);
    await page.getByLabel('ОГРНИП').fill(company.ogrn);
    await page.getByLabel('Юридический адрес').fill(company.address);
    await page.getByLabel('Кто подписывает договор').fill(company.head.name);
    await page.getByRole('button', { name: 'Продолжить' }).click();
  });
  await test.step('tells the rest', async () => {
    await tellTaxes(page);
    await addOutlet(page);
    await expect(page.getByRole('radio', { name: /Переходят от другого ОФД/ })).toBeChecked();
    await addRegister(page, register, 'Прилавок');
    await page.getByRole('link', { name: 'Продолжить' }).click();
    await expect(page.getByRole('list', { name: 'Порядок перехода' })).toContainText('код 2');
  });
  await test.step('report 11 in the same ФН is the first thing heard, and a receipt follows', async () => {
    const changed = await workRegister(stage, register, [{ kind: 'change-parameters', reasons: 2 }]);
    expect(changed.error).toBeNull();
    expect(changed.documents[0]?.number).toBe(5_121);
    await expect(page.getByRole('heading', { name: 'Касса на связи' })).toBeVisible();
    const sold = await workRegister(stage, register, ['open-shift', { kind: 'sell', total: rareSum() }]);
    expect(sold.error).toBeNull();
    await expect(page.getByText('Поздравляем с первым чеком')).toBeVisible();
  });
});
