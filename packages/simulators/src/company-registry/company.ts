import { makeInn, makeKpp, makeOgrn, makeOgrnip, makePersonInn } from '@koreshok/fiscal/identifiers';

import { drawAddress, drawCity, drawCompanyTitle, drawPerson, fullName } from '../names/index.ts';
import { type Random, seededRandom } from '../random/index.ts';

/** A branch: the same ИНН, its own КПП and address. */
export interface RegistryBranch {
  readonly kpp: string;
  readonly name: string;
  readonly address: string;
}

/** What the state register says about an organization or a sole trader. */
export interface RegistryCompany {
  readonly kind: 'organization' | 'sole trader';
  readonly inn: string;
  /** Empty for a sole trader. */
  readonly kpp: string;
  /** ОГРН, or ОГРНИП of a sole trader. */
  readonly ogrn: string;
  readonly shortName: string;
  readonly fullName: string;
  readonly address: string;
  /** Who signs for it; a sole trader signs itself. */
  readonly head: { readonly name: string; readonly post: string };
  readonly state: 'acting' | 'closing' | 'closed';
  readonly branches: readonly RegistryBranch[];
}

/** Companies of a seed, always the same ones in the same order; about three in five are organizations. */
export function drawCompanies(seed: string | number, count: number): readonly RegistryCompany[] {
  const random = seededRandom(`${seed}/companies`);
  const byInn = new Map<string, RegistryCompany>();
  while (byInn.size < count) {
    const company = random.chance(0.6) ? drawOrganization(random) : drawSoleTrader(random);
    byInn.set(company.inn, company);
  }
  return [...byInn.values()];
}

const drawState = (random: Random): RegistryCompany['state'] =>
  random.weighted([
    ['acting', 92],
    ['closing', 3],
    ['closed', 5],
  ] as const);

function drawOrganization(random: Random): RegistryCompany {
  const title = drawCompanyTitle(random);
  const city = drawCity(random);
  const branches = random.chance(0.15) ? random.integer(1, 3) : 0;
  return {
    kind: 'organization',
    inn: makeInn(random.next),
    kpp: makeKpp(random.next),
    ogrn: makeOgrn(random.next),
    shortName: `ООО «${title}»`,
    fullName: `Общество с ограниченной ответственностью «${title}»`,
    address: drawAddress(random, city),
    head: { name: fullName(drawPerson(random)), post: random.pick(['Генеральный директор', 'Директор']) },
    state: drawState(random),
    branches: Array.from({ length: branches }, () => {
      const where = drawCity(random);
      return {
        kpp: makeKpp(random.next),
        name: `Филиал ООО «${title}», ${where.name}`,
        address: drawAddress(random, where),
      };
    }),
  };
}

function drawSoleTrader(random: Random): RegistryCompany {
  const name = fullName(drawPerson(random));
  return {
    kind: 'sole trader',
    inn: makePersonInn(random.next),
    kpp: '',
    ogrn: makeOgrnip(random.next),
    shortName: `ИП ${name}`,
    fullName: `Индивидуальный предприниматель ${name}`,
    address: drawAddress(random, drawCity(random)),
    head: { name, post: 'Индивидуальный предприниматель' },
    state: drawState(random),
    branches: [],
  };
}
