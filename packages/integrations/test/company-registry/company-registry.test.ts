import { type RunningCompanyRegistry, startCompanyRegistry } from '@koreshok/simulators/company-registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CompanyRegistry,
  CompanyRegistryError,
  companyRegistryClient,
} from '../../src/company-registry/index.ts';
import { readCompany } from '../../src/company-registry/read-company.ts';

let registry: RunningCompanyRegistry;
let client: CompanyRegistry;

beforeAll(async () => {
  registry = await startCompanyRegistry({ host: '127.0.0.1', port: 0 });
  client = companyRegistryClient({ baseUrl: registry.url, connections: 2, timeoutMs: 500 });
});
afterAll(async () => {
  client.close();
  await registry.stop();
});

const steer = (outage: string) =>
  fetch(`${registry.url}/control`, { method: 'POST', body: JSON.stringify({ outage }) });

const faultOf = async (work: () => unknown) => {
  try {
    await work();
    return 'answered';
  } catch (error) {
    if (error instanceof CompanyRegistryError) return error.code;
    throw error;
  }
};

describe('a registry of companies', () => {
  test('of five hundred knows organizations, branches and sole traders', () => {
    const { companies } = registry;
    expect(companies).toHaveLength(500);
    for (const part of [
      companies.filter(({ kind }) => kind === 'organization'),
      companies.filter(({ kind }) => kind === 'sole trader'),
      companies.filter(({ branches }) => branches.length > 0),
      companies.filter(({ state }) => state === 'closed'),
    ]) {
      expect(part.length).toBeGreaterThan(5);
    }
  });

  test('answers with whole requisites, and nobody for an ИНН it does not know', async () => {
    for (const company of registry.companies.slice(0, 20))
      expect(await client.find(company.inn)).toEqual(company);
    expect(await client.find('7707083893')).toBeNull();
  });

  test.each(['unavailable', 'hang up', 'slow'])('that is %s is an outage, and comes back', async (outage) => {
    const { inn } = registry.companies[0]!;
    await steer(outage);
    expect(await faultOf(() => client.find(inn))).toBe('outage');
    await steer('none');
    expect(await client.find(inn)).toMatchObject({ inn });
  });

  test('that answers nonsense is not believed', async () => {
    const { inn } = registry.companies[0]!;
    await steer('nonsense');
    expect(await faultOf(() => client.find(inn))).toBe('nonsense');
    await steer('none');
  });
});

describe('the answer of a registry', () => {
  const read = (changes: object) =>
    faultOf(() =>
      readCompany(JSON.stringify({ ...registry.companies[0], ...changes }), registry.companies[0]!.inn),
    );

  test.each([
    ['about another ИНН', { inn: '7707083893' }],
    ['with a broken ОГРН', { ogrn: '1027700132196' }],
    ['without a name', { shortName: undefined }],
    ['with an endless name', { fullName: 'я'.repeat(501) }],
    ['with a branch without КПП', { branches: [{ kpp: '1', name: '', address: '' }] }],
    ['of a kind nobody knows', { kind: 'fund' }],
    ['without a head', { head: null }],
  ])('%s is nonsense', async (_, changes) => {
    expect(await read(changes)).toBe('nonsense');
  });
});
