import {
  type AddressPart,
  type Applicant,
  type ApplicationContent,
  type PersonName,
  premisesOf,
  REREGISTRATION_REASONS,
  localityOf,
  streetOf,
  traderOf,
} from '@koreshok/domain';
import { driveModel, driveRegistryName } from '@koreshok/fiscal/drive';
import { isDriveNumber, isOrganizationInn } from '@koreshok/fiscal/identifiers';
import { XMLBuilder } from 'fast-xml-parser';
import iconv from 'iconv-lite';

/** Version of the exchange format (orders ЕД-7-20/69@ and 345@, parts 800.11 and 800.12). */
export const FORMAT_VERSION = '5.06';
const PROGRAM = 'Корешок 1.0';

/** Codes of the documents (КНД) and the beginnings of their files' names. */
export const FORMS = {
  registration: { knd: '1110061', prefix: 'KO_ZVLREGKKT' },
  reregistration: { knd: '1110061', prefix: 'KO_ZVLREGKKT' },
  removal: { knd: '1110062', prefix: 'KO_ZVLSNUCHKKT' },
} as const;

export interface ApplicationDocument {
  /** Without the ending; the document repeats it. */
  readonly fileId: string;
  readonly content: ApplicationContent;
  readonly applicant: Applicant;
  /** The licensed operator that the card will name. */
  readonly operator: { readonly legalName: string; readonly inn: string };
  /** The day of the document in Moscow, `ДД.ММ.ГГГГ`. */
  readonly date: string;
}

/**
 * The name of an application's file: `R_T_A_K_O_GGGGMMDD_N`, the office twice because nothing stands between.
 * @param day `ГГГГММДД`
 * @param unique at most 36 signs.
 */
export function fileIdOf(
  { kind, taxOffice }: Pick<ApplicationContent, 'kind' | 'taxOffice'>,
  { inn, kpp }: Pick<Applicant, 'inn' | 'kpp'>,
  day: string,
  unique: string,
): string {
  return [FORMS[kind].prefix, taxOffice, taxOffice, `${inn}${kpp}`, day, unique].join('_');
}

/** Reasons of a re-registration as the form spells their signs. */
const REASON_SIGNS = {
  1: 'ПрИзмАдрМУ',
  2: 'ПрСменОФД',
  3: 'ПрИзмАвтУстр',
  4: 'ПрЗамФН',
  5: 'ПрЭлектрРежим',
  6: 'ПрАвтономРежим',
  7: 'ПрИзмНаимНП',
  8: 'ПрИныеПричины',
} as const;

type Node = { readonly [name: string]: string | Node | readonly Node[] | undefined };

/** The application as the bytes of its file: XML in windows-1251, as the format's tables say. */
export function applicationXml(document: ApplicationDocument): Uint8Array {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
    format: true,
    indentBy: ' ',
  });
  const text = builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'windows-1251' },
    Файл: {
      '@ИдФайл': document.fileId,
      '@ВерсПрог': PROGRAM,
      '@ВерсФорм': FORMAT_VERSION,
      Документ: documentNode(document),
    },
  });
  return Uint8Array.from(iconv.encode(text, 'win1251'));
}

function documentNode(document: ApplicationDocument): Node {
  const { content, applicant, date } = document;
  const body =
    content.kind === 'removal'
      ? { ЗаявСнРегККТ: removalNode(content) }
      : { ЗаявРегККТ: registrationNode(document) };
  return {
    '@КНД': FORMS[content.kind].knd,
    '@ДатаДок': date,
    '@КодНО': content.taxOffice,
    СвНП: applicantNode(applicant, content),
    Подписант: signerNode(content),
    ...body,
  };
}

function applicantNode(applicant: Applicant, content: ApplicationContent): Node {
  const { name, inn, kpp, ogrn } = applicant;
  if (isOrganizationInn(inn)) {
    return { НПЮЛ: { '@НаимОрг': name, '@ИННЮЛ': inn, '@КПП': kpp, ...sign('@ОГРН', ogrn) } };
  }
  return {
    НПФЛ: {
      '@ИННФЛ': inn,
      ...sign('@ОГРНИП', ogrn),
      ФИО: personNode(traderOf(applicant, content) ?? content.signer),
    },
  };
}

function signerNode({ signer }: ApplicationContent): Node {
  return {
    '@ПрПодп': String(signer.capacity),
    ФИО: personNode(signer),
    ...(signer.capacity === 2 ? { СвПред: { '@НаимДок': signer.ground } } : {}),
  };
}

function personNode({ surname, givenName, patronymic }: PersonName): Node {
  return { '@Фамилия': surname, '@Имя': givenName, ...sign('@Отчество', patronymic) };
}

function registrationNode({ content, operator }: ApplicationDocument): Node {
  const again = content.kind === 'reregistration';
  const reasons = again
    ? Object.fromEntries(
        REREGISTRATION_REASONS.map((reason) => [
          `@${REASON_SIGNS[reason]}`,
          flag(content.reasons.includes(reason)),
        ]),
      )
    : {};
  return {
    '@ВидДок': again ? '2' : '1',
    '@КодНОМУст': content.taxOffice,
    ...(again ? { '@РегНомерККТ': content.registrationNumber } : {}),
    ...reasons,
    СведРегККТ: registerNode(content, operator),
    ...(again && content.reasons.includes(4) ? { СведФискДок: driveChangeNode(content) } : {}),
  };
}

function registerNode(content: ApplicationContent, operator: ApplicationDocument['operator']): Node {
  const { signs } = content;
  return {
    '@МоделККТ': content.model,
    '@ЗаводНомерККТ': content.serialNumber,
    '@МоделФН': driveName(content.fn),
    '@ЗаводНомерФН': content.fn,
    '@НомерВерсФФД': content.formatVersion,
    '@ПрАвтоном': flag(signs.offline),
    '@ПрЛотерея': flag(signs.lottery),
    '@ПрАзарт': flag(signs.gambling),
    '@ПрИгорнЗавед': flag(signs.casino),
    '@ПрБанкПлат': flag(signs.bankAgent),
    '@ПрПлатАгент': flag(signs.paymentAgent),
    '@ПрАвтоматУстр': flag(signs.automaticDevice),
    '@ПрИнтернет': flag(signs.internet),
    '@ПрРазвозРазнос': flag(signs.delivery),
    '@ПрАкцизТовар': flag(signs.excise),
    '@ПрРасчМарк': flag(signs.marking),
    ...(signs.offline ? {} : { СведОФД: { '@ИННЮЛ': operator.inn, '@НаимОрг': operator.legalName } }),
    СведАдрМУст: placeNode(content),
  };
}

function placeNode({ address }: ApplicationContent): Node {
  const { buildings, rooms } = premisesOf(address.building);
  return {
    '@НаимМУст': address.place,
    АдрМУстККТ: {
      АдрФИАС: {
        ...sign('@ИдНом', address.fiasId),
        '@Индекс': address.postcode,
        Регион: address.regionCode,
        ...named('МуниципРайон', '@ВидКод', address.district, { type: '1', name: address.district }),
        ...named('НаселенПункт', '@Вид', address.settlement, localityOf(address.settlement)),
        ...named('ЭлУлДорСети', '@Тип', address.street, streetOf(address.street)),
        Здание: buildings.map(numbered),
        ...(rooms.length === 0 ? {} : { ПомещЗдания: rooms.map(numbered) }),
      },
    },
  };
}

/** A named part of an address; one that was left empty is left out. */
function named(element: string, kind: string, typed: string, { type, name }: AddressPart): Node {
  return typed.trim() === '' ? {} : { [element]: { [kind]: type, '@Наим': name } };
}

const numbered = ({ type, name }: AddressPart): Node => ({ '@Тип': type, '@Номер': name });

/** The registration report of the new drive, and the closing one of the old unless it broke. */
function driveChangeNode({ driveBroken, registrationReport, closeReport }: ApplicationContent): Node {
  return {
    '@ПрЗаменПолом': flag(driveBroken),
    ...(registrationReport === null ? {} : { СведОтчРег: reportNode(registrationReport) }),
    ...(closeReport === null || driveBroken ? {} : { СведОтчЗакрФН: reportNode(closeReport) }),
  };
}

function removalNode(content: ApplicationContent): Node {
  const { removal, closeReport } = content;
  return {
    '@РегНомерККТ': content.registrationNumber,
    '@МоделККТ': content.model,
    '@ЗаводНомерККТ': content.serialNumber,
    '@ПрХищен': flag(removal === 'stolen'),
    '@ПрПотер': flag(removal === 'lost'),
    '@ПрЗаменПолом': flag(removal === 'broken'),
    ...(removal === 'none' && closeReport !== null ? { СведОтчЗакрФН: reportNode(closeReport) } : {}),
  };
}

function reportNode(report: NonNullable<ApplicationContent['closeReport']>): Node {
  return {
    '@Дата': report.date,
    '@Время': report.time.replace(':', '.'),
    '@Номер': report.number,
    '@ФПД': report.fiscalSign,
  };
}

function driveName(fn: string): string {
  const model = isDriveNumber(fn) ? driveModel(fn) : undefined;
  if (model === undefined) {
    return 'Шифровальное (криптографическое) средство защиты фискальных данных фискальный накопитель';
  }
  return driveRegistryName(model);
}

/** 1 is yes, 2 is no. */
const flag = (yes: boolean): string => (yes ? '1' : '2');

const sign = (name: string, text: string): Node => (text === '' ? {} : { [name]: text });
