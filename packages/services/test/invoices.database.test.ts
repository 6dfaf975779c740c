import { CONTRACT_FACTS, contractDay } from '@koreshok/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  contractAcceptance,
  createContract,
  getContract,
  issueInvoice,
  listContracts,
  listPapers,
  publishPriceList,
  publishTemplate,
  recordPayment,
  sweepContracts,
  sweepInvoices,
} from '../src/index.ts';
import { anOffice, type Office, tellRequisites } from './support/contracts.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

let world: World;
let town: Town;
let office: Office;

const PRICES = {
  terms: [
    { months: 12, price: 300_000 },
    { months: 15, price: 340_000 },
  ],
  agentDiscountLimit: 1_500,
  vatRate: 2_200,
};
const OFFER = {
  vatStatus: 'payer',
  title: 'Договор',
  text: '# Раздел\nПункт',
  acceptByPayment: true,
} as const;
const TODAY = '2026-11-22';

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  office = anOffice(world);
  const { context } = world;
  for (const actor of [town.as.operator, town.as.reseller, town.as.client, town.as.direct])
    await tellRequisites(world, actor);
  for (const issuer of [town.as.operator, town.as.reseller]) {
    await publishPriceList(context, issuer, PRICES);
    // The usual text has to be there before a version can follow it.
    await createContract(context, issuer === town.as.operator ? town.as.direct : town.as.client);
    await publishTemplate(context, issuer, { ...OFFER, basedOn: 1 });
  }
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.unsafeClient.contract.updateMany({ data: { state: 'withdrawn' } });
});

/** A contract of a reseller's client that waits to be accepted, with an invoice. */
async function billed(months = 15) {
  const contract = await office.offered(town.as.client, town.as.operator);
  const invoice = await issueInvoice(world.context, town.as.client, { contractId: contract.id, months });
  const today = world.context.clock.now().toISOString().slice(0, 10);
  const pay = (amount: number, documentNumber = '15') =>
    recordPayment(world.context, town.as.reseller, {
      invoiceId: invoice.id,
      documentNumber,
      paidOn: today,
      amount,
    });
  const payAs = (payment: { paidOn: string; amount?: number; documentNumber?: string }) =>
    recordPayment(world.context, town.as.reseller, {
      invoiceId: invoice.id,
      documentNumber: '15',
      amount: 10 * 340_000,
      ...payment,
    });
  return { contract, invoice, pay, payAs };
}

const stateOf = async (contractId: string) =>
  (await getContract(world.context, town.as.client, { contractId })).state;
const termsOf = (cashRegisterId: string) =>
  world.database.unsafeClient.registerTerm.findMany({
    where: { cashRegisterId },
    orderBy: { paidUntil: 'asc' },
    select: { source: true, paidFrom: true, paidUntil: true },
  });

describe('an invoice that accepts a contract', () => {
  test('is reckoned from the issuer’s prices for the registers of the contract, with the requisites of both', async () => {
    const { contract, invoice } = await billed();
    const [view] = (await contractAcceptance(world.context, town.as.client, { contractId: contract.id }))
      .invoices;
    const { registers } = await getContract(world.context, town.as.client, { contractId: contract.id });
    expect(view).toMatchObject({
      id: invoice.id,
      content: {
        payee: { inn: town.reseller.inn },
        payer: { inn: town.client.inn },
        contract: { number: contract.number },
        price: { months: 15, listVersion: 1, amount: 340_000 * registers.count },
      },
      settlement: { paid: 0, left: 340_000 * registers.count },
    });
    expect(view?.content.purpose).toContain(`№ ${invoice.number}`);
  });

  test('asked for twice at once is one, and numbers of a payee have no gaps', async () => {
    const { context } = world;
    const contract = await office.offered(town.as.client, town.as.operator);
    const ask = (months: number) =>
      issueInvoice(context, town.as.client, { contractId: contract.id, months });
    const [one, two, other] = await Promise.all([ask(12), ask(12), ask(15)]);
    expect(one).toEqual(two);
    expect(other?.id).not.toBe(one?.id);
    await refused(ask(13), 'invoice.term');
    const rows = await world.database.unsafeClient.invoice.findMany({
      where: { issuerId: town.reseller.id },
      select: { number: true },
    });
    const places = rows.map(({ number }) => Number(number.split('-')[1])).toSorted((a, b) => a - b);
    expect(places).toEqual(places.map((_, index) => index + 1));
  });

  test('is made only when the operator has signed and the offer allows payment', async () => {
    const { context } = world;
    const draft = await createContract(context, town.as.client);
    await refused(
      issueInvoice(context, town.as.client, { contractId: draft.id, months: 12 }),
      'invoice.not_open',
    );
    expect(await contractAcceptance(context, town.as.client, { contractId: draft.id })).toMatchObject({
      prices: [],
      mayIssue: false,
    });
  });

  test('cannot be changed or deleted by the portal or the worker once it was made', async () => {
    const { grantsFor } = await import('../../db/src/migrations/grants.ts');
    for (const role of ['portal', 'worker'] as const) {
      const grants = grantsFor(role, 'koreshok', "'x'@'%'", ['Invoice', 'InvoicePayment']);
      for (const table of ['Invoice', 'InvoicePayment'])
        expect(grants).toContain(`GRANT SELECT, INSERT ON \`koreshok\`.\`${table}\` TO 'x'@'%'`);
    }
  });
});

describe('a payment', () => {
  test('of the whole amount concludes the contract, prolongs its registers and is told to the tax service', async () => {
    const { context } = world;
    const { contract, invoice, pay } = await billed();
    const before = await termsOf(town.register.id);
    const { registers } = await getContract(context, town.as.client, { contractId: contract.id });
    const result = await pay(340_000 * registers.count);
    expect(result).toMatchObject({ concluded: true, settlement: { left: 0, over: 0 } });
    expect(await getContract(context, town.as.client, { contractId: contract.id })).toMatchObject({
      state: 'concluded',
      acceptance: 'payment',
      concludedAt: context.clock.now(),
      reason: expect.stringContaining('платёжное поручение № 15') as string,
    });
    const [added] = (await termsOf(town.register.id)).slice(before.length);
    expect(added).toMatchObject({ source: 'invoice', paidFrom: before.at(-1)?.paidUntil });
    expect(
      await world.database.unsafeClient.outbox.count({
        where: { consumer: CONTRACT_FACTS.consumer, payload: { contains: contract.id } },
      }),
    ).toBe(1);
    const paper = (await listPapers(context, town.as.client, { kind: 'invoice' })).items.find(
      ({ id }) => id === invoice.id,
    );
    expect(paper?.state).toBe('done');
  });

  test('of less is kept, says what is missing, and the rest concludes', async () => {
    const { contract, pay } = await billed();
    const { registers } = await getContract(world.context, town.as.client, { contractId: contract.id });
    const amount = 340_000 * registers.count;
    const first = await pay(100_000);
    expect(first.concluded).toBe(false);
    expect(first.sentence).toContain('Не хватает');
    expect(await stateOf(contract.id)).toBe('awaiting_signature');
    expect(await pay(amount - 100_000, '16')).toMatchObject({ concluded: true });
    expect(await stateOf(contract.id)).toBe('concluded');
  });

  test('recorded twice, at once or later, counts once; another sum under its number is refused', async () => {
    const { contract, pay } = await billed();
    const twice = await Promise.all([pay(100_000), pay(100_000)]);
    expect(twice.map(({ settlement }) => settlement.paid)).toEqual([100_000, 100_000]);
    await refused(pay(200_000), 'invoice.payment_differs');
    const { registers } = await getContract(world.context, town.as.client, { contractId: contract.id });
    await pay(340_000 * registers.count, '17');
    const terms = await termsOf(town.register.id);
    const again = await pay(340_000 * registers.count, '17');
    expect(again.concluded).toBe(true);
    expect(await termsOf(town.register.id)).toEqual(terms);
  });

  test('of more concludes and says how much came too much', async () => {
    const { contract, pay } = await billed();
    const { registers } = await getContract(world.context, town.as.client, { contractId: contract.id });
    const result = await pay(340_000 * registers.count + 5_000);
    expect(result).toMatchObject({ concluded: true, settlement: { over: 5_000 } });
    expect(result.sentence).toContain('больше');
  });

  test('is recorded by the payee alone', async () => {
    const { invoice } = await billed();
    const input = { invoiceId: invoice.id, documentNumber: '1', paidOn: TODAY, amount: 1 };
    await refused(recordPayment(world.context, town.as.operator, input), 'invoice.not_found');
    await refused(recordPayment(world.context, town.as.otherReseller, input), 'invoice.not_found');
    await refused(recordPayment(world.context, town.as.client, input), 'access.denied');
  });

  test('of a day that cannot be is refused', async () => {
    const { invoice } = await billed();
    for (const paidOn of ['2020-01-01', '2099-01-01']) {
      const input = { invoiceId: invoice.id, documentNumber: '1', paidOn, amount: 1 };
      const error = await refused(recordPayment(world.context, town.as.reseller, input), 'invoice.day');
      expect(Object.keys(error.fields)).toEqual(['paidOn']);
    }
  });

  test('for a contract that was signed meanwhile says where the money goes', async () => {
    const { contract, invoice, pay } = await billed();
    await office.sign(contract.id, town.as.client, town.client.inn);
    await refused(pay(340_000), 'invoice.contract_over');
    const papers = await listPapers(world.context, town.as.client, { kind: 'invoice' });
    expect(papers.items.find(({ id }) => id === invoice.id)?.state).toBe('ended');
  });

  test('that came in time and is recorded after the offer has lapsed concludes; one of the next day does not', async () => {
    const { contract, invoice, payAs } = await billed();
    const { expiresAt } = await getContract(world.context, town.as.client, { contractId: contract.id });
    const lastDay = contractDay(expiresAt ?? new Date(0));
    const nextDay = contractDay(new Date((expiresAt?.getTime() ?? 0) + 86_400_000));
    world.context.clock.advance(33 * 86_400_000);
    await sweepContracts(world.context);
    expect(await stateOf(contract.id)).toBe('expired');
    await refused(payAs({ paidOn: nextDay }), 'invoice.contract_over');
    await refused(payAs({ paidOn: nextDay, amount: 1 }), 'invoice.contract_over');
    const half = await payAs({ paidOn: lastDay, amount: 1_000, documentNumber: '16' });
    expect(half.concluded).toBe(false);
    const whole = await payAs({ paidOn: lastDay, documentNumber: '17' });
    expect(whole.concluded).toBe(true);
    const concluded = await getContract(world.context, town.as.client, { contractId: contract.id });
    expect(concluded).toMatchObject({ state: 'concluded', acceptance: 'payment' });
    expect(contractDay(concluded.concludedAt ?? new Date(0))).toBe(lastDay);
    const papers = await listPapers(world.context, town.as.client, { kind: 'invoice' });
    expect(papers.items.find(({ id }) => id === invoice.id)?.state).toBe('done');
  });

  test('that came in time is refused where another contract has been concluded since', async () => {
    const { payAs } = await billed();
    const day = contractDay(world.context.clock.now());
    world.context.clock.advance(31 * 86_400_000);
    await sweepContracts(world.context);
    const { id } = await office.offered(town.as.client, town.as.operator);
    await office.sign(id, town.as.client, town.client.inn);
    await refused(payAs({ paidOn: day }), 'invoice.contract_over');
  });
});

test('the accountant finds a contract by the number of its invoice', async () => {
  const { contract, invoice } = await billed();
  const found = await listContracts(world.context, town.as.reseller, { search: invoice.number });
  expect(found.items.map(({ id }) => id)).toContain(contract.id);
});

test('a print that got lost is asked for again', async () => {
  const { invoice } = await billed();
  await world.database.unsafeClient.job.deleteMany({});
  world.context.clock.advance(11 * 60_000);
  expect(await sweepInvoices(world.context)).toBeGreaterThan(0);
  const jobs = await world.database.unsafeClient.job.findMany({ select: { payload: true } });
  expect(jobs.map(({ payload }) => payload)).toContain(JSON.stringify({ invoiceId: invoice.id }));
});
