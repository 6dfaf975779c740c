import { openPool } from '@koreshok/db/session';
import { addMember } from '@koreshok/services/members';
import { openServices } from '@koreshok/services/context';
import type { RowDataPacket } from 'mysql2/promise';

import { fillDemo } from '../../../../../tools/demo/fill.ts';
import { ownerOf } from '../../../../../tools/demo/actors.ts';
import type { DatabaseUrls } from '../../../../../tools/mariadb/index.ts';
import { type FillContext, today } from '../../../../../tools/supervisor/demo.ts';
import { EXTRA_PEOPLE, PASSWORD, personOf, stagePlan } from './cast.ts';
import type { StageOrganization, StageRegister } from './facts.ts';

/** What the database holds after the filling, by the keys of the plan. */
export interface Filled {
  readonly organizations: readonly StageOrganization[];
  readonly registers: readonly StageRegister[];
  readonly partnerCode: { readonly id: string; readonly code: string };
}

const SEED = 1;

/** Fills the stage: its organizations and people through services, their documents through the gateway. */
export async function fillStage(
  context: Pick<FillContext, 'urls' | 'source' | 'say' | 'wish'>,
): Promise<Filled> {
  const plan = stagePlan(SEED);
  await fillDemo({ ...context, seed: SEED, anchorDay: today() }, plan);
  const found = await readIds(context.urls);
  const planned = [plan.operator, ...plan.resellers, ...plan.agents, ...plan.serviceCenters, ...plan.clients];
  const organizations = planned.map(({ key, shortName, inn }) => ({
    key,
    shortName,
    inn,
    id: found.organizations.get(inn)?.id ?? '',
  }));
  await addExtras(context.urls, organizations, found);
  const registers = plan.clients.flatMap((client) =>
    client.registers.map((register) => ({
      key: register.key,
      id: found.registers.get(register.registrationNumber) ?? '',
      clientKey: client.key,
      name: register.name,
      outletName: client.outlets[register.outletIndex]?.name ?? '',
      outletIndex: register.outletIndex,
      story: register.story,
      fn: register.fn,
      registrationNumber: register.registrationNumber,
      serialNumber: register.serialNumber,
      inn: client.inn,
    })),
  );
  const agent = planned.find(({ key }) => key === personOf('agent').organization);
  const partnerCode = found.codes.get(agent?.inn ?? '') ?? { id: '', code: '' };
  return { organizations, registers, partnerCode };
}

interface Ids {
  readonly organizations: ReadonlyMap<string, { readonly id: string; readonly providerId: string }>;
  readonly registers: ReadonlyMap<string, string>;
  /** The first code of each agent by its ИНН. */
  readonly codes: ReadonlyMap<string, { readonly id: string; readonly code: string }>;
}

async function readIds(urls: DatabaseUrls): Promise<Ids> {
  const pool = await openPool(urls.migrator, 1);
  try {
    const [organizations] = await pool.query<RowDataPacket[]>('SELECT id, inn, providerId FROM Organization');
    const [registers] = await pool.query<RowDataPacket[]>('SELECT id, registrationNumber FROM CashRegister');
    const [codes] = await pool.query<RowDataPacket[]>(
      'SELECT c.id, c.code, o.inn FROM PartnerCode c JOIN Organization o ON o.id = c.organizationId ORDER BY c.id DESC',
    );
    return {
      codes: new Map(
        codes.map((row) => [String(row['inn']), { id: String(row['id']), code: String(row['code']) }]),
      ),
      organizations: new Map(
        organizations.map((row) => [
          String(row['inn']),
          { id: String(row['id']), providerId: String(row['providerId']) },
        ]),
      ),
      registers: new Map(registers.map((row) => [String(row['registrationNumber']), String(row['id'])])),
    };
  } finally {
    await pool.end();
  }
}

async function addExtras(
  urls: DatabaseUrls,
  organizations: readonly StageOrganization[],
  found: Ids,
): Promise<void> {
  const services = await openServices({ databaseUrl: urls.portal, poolSize: 2 });
  try {
    for (const { organization, email, name, role } of EXTRA_PEOPLE) {
      const { id, inn } = organizations.find(({ key }) => key === organization) ?? { id: '', inn: '' };
      const providerId = found.organizations.get(inn)?.providerId ?? '';
      const owner = ownerOf({ id, kind: 'client', providerId });
      await addMember(services, owner, { organizationId: id, email, name, role, password: PASSWORD });
    }
  } finally {
    await services.close();
  }
}
