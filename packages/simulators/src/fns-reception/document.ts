import { isInn, isRegistrationNumber } from '@koreshok/fiscal/identifiers';
import { XMLParser } from 'fast-xml-parser';

import { BodyError } from '../http/index.ts';

/** What the emulated reception reads of an application. */
export interface ReadApplication {
  readonly fileId: string;
  readonly kind: 'registration' | 'reregistration' | 'removal';
  readonly inn: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: string;
  readonly offline: boolean;
  readonly operatorInn: string;
}

/** Why a file is not taken in at all. */
export class UnreadableApplication extends BodyError {
  override readonly name = 'UnreadableApplication';
}

const MANY = ['Файл', 'Документ'];

/**
 * Reads an application as the tax service would: the root, the form's code, whose it is and about which register.
 * @throws UnreadableApplication with the reason in Russian.
 */
export function readApplication(bytes: Uint8Array): ReadApplication {
  const text = new TextDecoder('windows-1251').decode(bytes);
  if (!text.startsWith('<?xml') || !text.includes('encoding="windows-1251"')) {
    throw new UnreadableApplication('Файл не в кодировке windows-1251');
  }
  if (text.includes('<!DOCTYPE')) throw new UnreadableApplication('Объявление DOCTYPE не допускается');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    parseTagValue: false,
    isArray: () => false,
  });
  let root: Fields;
  try {
    root = objectAt(parser.parse(text, true) as Fields, MANY[0] ?? '');
  } catch (cause) {
    if (cause instanceof UnreadableApplication) throw cause;
    throw new UnreadableApplication('Файл не соответствует схеме');
  }
  const document = objectAt(root, 'Документ');
  const fileId = textAt(root, '@ИдФайл');
  const inn = innOf(objectAt(document, 'СвНП'));
  switch (textAt(document, '@КНД')) {
    case '1110061':
      return { fileId, inn, ...registrationOf(objectAt(document, 'ЗаявРегККТ')) };
    case '1110062': {
      const body = objectAt(document, 'ЗаявСнРегККТ');
      return {
        fileId,
        inn,
        kind: 'removal',
        serialNumber: textAt(body, '@ЗаводНомерККТ'),
        registrationNumber: registrationNumberAt(body),
        fn: '',
        offline: false,
        operatorInn: '',
      };
    }
    default:
      throw new UnreadableApplication('Неизвестный код формы по КНД');
  }
}

type Fields = Readonly<Record<string, unknown>>;

function registrationOf(body: Fields): Omit<ReadApplication, 'fileId' | 'inn'> {
  const register = objectAt(body, 'СведРегККТ');
  const again = textAt(body, '@ВидДок') === '2';
  const offline = textAt(register, '@ПрАвтоном') === '1';
  return {
    kind: again ? 'reregistration' : 'registration',
    serialNumber: textAt(register, '@ЗаводНомерККТ'),
    registrationNumber: again ? registrationNumberAt(body) : '',
    fn: textAt(register, '@ЗаводНомерФН'),
    offline,
    operatorInn: offline ? '' : textAt(objectAt(register, 'СведОФД'), '@ИННЮЛ'),
  };
}

function innOf(applicant: Fields): string {
  const inn =
    'НПЮЛ' in applicant
      ? textAt(objectAt(applicant, 'НПЮЛ'), '@ИННЮЛ')
      : textAt(objectAt(applicant, 'НПФЛ'), '@ИННФЛ');
  if (!isInn(inn)) throw new UnreadableApplication('ИНН налогоплательщика неверен');
  return inn;
}

function registrationNumberAt(body: Fields): string {
  const number = textAt(body, '@РегНомерККТ');
  if (!isRegistrationNumber(number)) throw new UnreadableApplication('Регистрационный номер ККТ неверен');
  return number;
}

function objectAt(from: Fields, name: string): Fields {
  const value = from[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableApplication(`Нет элемента ${name}`);
  }
  return { ...value };
}

function textAt(from: Fields, name: string): string {
  const value = from[name];
  if (typeof value !== 'string' || value === '') {
    throw new UnreadableApplication(`Нет атрибута ${name.slice(1)}`);
  }
  return value;
}
