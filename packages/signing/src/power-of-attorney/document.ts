import {
  attributeOf,
  childOf,
  childrenNamed,
  decodeXml,
  descend,
  parseXml,
  textOf,
  XmlError,
  type XmlElement,
} from '../xml/index.ts';
import { Refusal } from '../report/index.ts';

/** A natural person in a power of attorney. */
export interface Person {
  readonly name: string;
  readonly inn: string | undefined;
  readonly snils: string | undefined;
}

/** Who gives the power: an organization through its head, or a sole trader. */
export interface Principal {
  readonly name: string;
  readonly inn: string | undefined;
  readonly ogrn: string | undefined;
  readonly kpp: string | undefined;
  /** The head who acts for the organization without a power of attorney. */
  readonly head: Person | undefined;
}

/** Who is given the power. An organization or sole trader is told by `inn`, a person by `person`. */
export interface Representative {
  readonly name: string;
  readonly inn: string | undefined;
  readonly person: Person | undefined;
}

/** What a machine-readable power of attorney of the single form says. Days are `2026-11-30`, Moscow's. */
export interface PowerOfAttorney {
  readonly number: string;
  readonly issued: string;
  readonly validTo: string;
  /** Given by a representative, not by the principal himself. */
  readonly isHandedOn: boolean;
  readonly principals: readonly Principal[];
  readonly representatives: readonly Representative[];
  readonly powers: readonly { readonly code: string; readonly name: string }[];
  readonly powersInWords: string | undefined;
  /** The representatives may act only together. */
  readonly isJoint: boolean;
}

/** The single form that organizations use among themselves, «форма 003». */
const FORM = 'EMCHD_1';
const LIMITS = { elements: 20_000, depth: 40 };
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const root = (file: Uint8Array): XmlElement => {
  try {
    return parseXml(decodeXml(file), LIMITS);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new Refusal('power-of-attorney.unreadable', `${error.message} at ${error.offset}`);
  }
};

/** Reads a power of attorney of the single form 003. Throws `Refusal`. */
export const readPowerOfAttorney = (file: Uint8Array): PowerOfAttorney => {
  const whole = root(file);
  if (whole.name !== 'Доверенность') throw new Refusal('power-of-attorney.unreadable', `root ${whole.name}`);
  const form = attributeOf(whole, 'ВерсФорм');
  if (form !== FORM) throw new Refusal('power-of-attorney.format', form ?? 'no version');
  const document = childOf(whole, 'Документ');
  const body = childOf(document, 'Довер');
  const handedOn = childOf(document, 'Передов');
  const about = childOf(body, 'СвДов') ?? childOf(handedOn, 'СвПереДовер');
  const number = attributeOf(about, 'НомДовер');
  const issued = attributeOf(about, 'ДатаВыдДовер');
  const validTo = attributeOf(about, 'СрокДейст');
  if (number === undefined || !isDay(issued) || !isDay(validTo)) {
    throw new Refusal('power-of-attorney.unreadable', 'no number, date or term');
  }
  const powers = childOf(body, 'СвПолн');
  return {
    number: number.toLowerCase(),
    issued,
    validTo,
    isHandedOn: body === undefined,
    principals: childrenNamed(body, 'СвДоверит').flatMap(readPrincipal),
    representatives: childrenNamed(body, 'СвУпПред').flatMap(readRepresentative),
    powers: childrenNamed(powers, 'МашПолн').map((power) => ({
      code: attributeOf(power, 'КодПолн') ?? '',
      name: attributeOf(power, 'НаимПолн') ?? '',
    })),
    powersInWords: textOf(powers, 'ТекстПолн') ?? attributeOf(powers, 'ТекстПолн'),
    isJoint: attributeOf(powers, 'ПрСовмПолн') === '1',
  };
};

const isDay = (text: string | undefined): text is string => text !== undefined && DAY.test(text);

const digits = (text: string | undefined): string | undefined => text?.replaceAll(/\D/gu, '') || undefined;

const readPerson = (element: XmlElement | undefined): Person => {
  const name = childOf(element, 'ФИО') ?? descend(element, 'СведФЛ', 'ФИО');
  return {
    name: ['Фамилия', 'Имя', 'Отчество'].flatMap((part) => attributeOf(name, part) ?? []).join(' '),
    inn: digits(attributeOf(element, 'ИННФЛ')),
    snils: digits(attributeOf(element, 'СНИЛС')),
  };
};

const readPrincipal = (element: XmlElement): Principal[] => {
  const principal = childOf(element, 'Доверит');
  const organization = childOf(principal, 'РосОргДовер');
  if (organization !== undefined) {
    const about = childOf(organization, 'СвРосОрг');
    const head = descend(organization, 'ЛицоБезДов', 'СвФЛ');
    return [
      {
        name: attributeOf(about, 'НаимОрг') ?? '',
        inn: digits(attributeOf(about, 'ИННЮЛ')),
        ogrn: digits(attributeOf(about, 'ОГРН')),
        kpp: digits(attributeOf(about, 'КПП')),
        head: head && readPerson(head),
      },
    ];
  }
  const trader = childOf(principal, 'ИПДовер');
  if (trader === undefined) return [];
  const person = readPerson(trader);
  return [
    {
      name: attributeOf(trader, 'НаимИП') ?? person.name,
      inn: person.inn,
      ogrn: digits(attributeOf(trader, 'ОГРНИП')),
      kpp: undefined,
      head: person,
    },
  ];
};

const readRepresentative = (element: XmlElement): Representative[] => {
  const representative = childOf(element, 'Пред');
  const natural = childOf(representative, 'СведФизЛ');
  if (natural !== undefined) {
    const person = readPerson(natural);
    return [{ name: person.name, inn: undefined, person }];
  }
  const trader = childOf(representative, 'СведИП');
  if (trader !== undefined) {
    const person = readPerson(trader);
    return [{ name: attributeOf(trader, 'НаимИП') ?? person.name, inn: person.inn, person }];
  }
  const organization = childOf(representative, 'СведОрг');
  if (organization === undefined) return [];
  return [
    {
      name: attributeOf(organization, 'НаимОрг') ?? '',
      inn: digits(attributeOf(organization, 'ИННЮЛ')),
      person: undefined,
    },
  ];
};
