import {
  type Inn,
  makeInn,
  makeKpp,
  makeOgrn,
  makeOgrnip,
  makePersonInn,
  makePhone,
} from '@koreshok/fiscal/identifiers';
import {
  type City,
  drawAddress,
  drawCity,
  drawCompanyTitle,
  drawPerson,
  fullName,
  shortName,
} from '@koreshok/simulators/names';
import type { Random } from '@koreshok/simulators/random';

export type OrganizationKind = 'operator' | 'reseller' | 'agent' | 'service_center' | 'client';

/** An organization as it will be created, with a key that other parts of the plan name it by. */
export interface PlannedOrganization {
  readonly key: string;
  readonly kind: OrganizationKind;
  readonly providerKey: string;
  readonly name: string;
  readonly shortName: string;
  readonly inn: Inn;
  readonly kpp: string;
  readonly ogrn: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly city: City;
}

export interface OrganizationWishes {
  readonly key: string;
  readonly kind: OrganizationKind;
  readonly providerKey: string;
  /** The quoted part of the name; drawn when absent. */
  readonly title?: string;
  /** A sole trader has a 12-digit ИНН and no КПП. */
  readonly soleTrader?: boolean;
}

/** Draws an organization with numbers that pass their checks. */
export function planOrganization(random: Random, wishes: OrganizationWishes): PlannedOrganization {
  const city = drawCity(random);
  const place = {
    key: wishes.key,
    kind: wishes.kind,
    providerKey: wishes.providerKey,
    address: drawAddress(random, city),
    email: `${wishes.key}@example.ru`,
    phone: makePhone(random.next),
    city,
  };
  if (wishes.soleTrader === true) {
    const person = drawPerson(random);
    return {
      ...place,
      name: `Индивидуальный предприниматель ${fullName(person)}`,
      shortName: `ИП ${shortName(person)}`,
      inn: makePersonInn(random.next),
      kpp: '',
      ogrn: makeOgrnip(random.next),
    };
  }
  const title = wishes.title ?? drawCompanyTitle(random);
  return {
    ...place,
    name: `Общество с ограниченной ответственностью «${title}»`,
    shortName: `ООО «${title}»`,
    inn: makeInn(random.next),
    kpp: makeKpp(random.next),
    ogrn: makeOgrn(random.next),
  };
}
