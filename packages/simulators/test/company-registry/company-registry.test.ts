import { isInn, isKpp, isOgrn, isOgrnip, isOrganizationInn } from '@koreshok/fiscal/identifiers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  drawCompanies,
  type RunningCompanyRegistry,
  startCompanyRegistry,
} from '../../src/company-registry/index.ts';

describe('the companies of the register', () => {
  const companies = drawCompanies(1, 500);

  it('are 500 organizations and sole traders with valid numbers, each ИНН once', () => {
    expect(new Set(companies.map(({ inn }) => inn)).size).toBe(500);
    for (const { kind, inn, kpp, ogrn, branches } of companies) {
      const organization = kind === 'organization';
      expect([isInn(inn), isOrganizationInn(inn), isKpp(kpp)]).toEqual([true, organization, organization]);
      expect(organization ? isOgrn(ogrn) : isOgrnip(ogrn)).toBe(true);
      expect(branches.every((branch) => isKpp(branch.kpp) && branch.kpp !== kpp)).toBe(true);
    }
    expect(companies.some(({ branches }) => branches.length > 0)).toBe(true);
  });

  it('are the same for one seed and others for another', () => {
    expect(drawCompanies(1, 500)).toEqual(companies);
    expect(drawCompanies(2, 1)).not.toEqual(companies.slice(0, 1));
  });
});

describe('the service', () => {
  let registry: RunningCompanyRegistry;
  beforeEach(async () => {
    registry = await startCompanyRegistry({ host: '127.0.0.1', port: 0, count: 30 });
  });
  afterEach(() => registry.stop());

  const ask = (path: string) => fetch(`${registry.url}${path}`);
  const control = (body: unknown, inn = '') =>
    fetch(`${registry.url}/control${inn}`, { method: 'POST', body: JSON.stringify(body) });

  it('finds a company by its ИНН', async () => {
    const [company] = registry.companies;
    expect(await (await ask(`/v1/companies/${company!.inn}`)).json()).toEqual(company);
  });

  it('knows nothing of others', async () => {
    expect((await ask('/v1/companies/7704358518')).status).toBe(404);
  });

  it('goes down and comes back when told', async () => {
    await control({ outage: 'unavailable' });
    expect((await ask('/v1/companies')).status).toBe(503);
    await control({ outage: 'hang up' });
    await expect(ask('/v1/companies')).rejects.toThrow();
    await control({ outage: 'none' });
    expect((await ask('/v1/companies')).status).toBe(200);
    expect((await control({ outage: 'maybe' })).status).toBe(400);
  });

  it('goes down for those alone who ask for one company', async () => {
    const [away, there] = registry.companies.map(({ inn }) => `/v1/companies/${inn}`);
    await control({ outage: 'unavailable' }, away!.replace('/v1/companies', ''));
    expect((await ask(away!)).status).toBe(503);
    expect((await ask(there!)).status).toBe(200);
  });
});
