import { fromBase64 } from '@koreshok/fiscal';

import { type Certificate, parseCertificate } from '../certificate/index.ts';
import { childrenNamed, decodeXml, descend, parseXml, textOf, type XmlElement } from '../xml/index.ts';

/** From `from` on the authority's accreditation was in this state. */
interface AccreditationPeriod {
  readonly from: Date;
  readonly active: boolean;
}

/** An authority of the list with the certificates it issues with. */
export interface AccreditedAuthority {
  readonly name: string;
  readonly ogrn: string | null;
  readonly registryNumber: string | null;
  readonly periods: readonly AccreditationPeriod[];
  readonly certificates: readonly Certificate[];
}

/** The ministry's list of accredited authorities. */
export interface AccreditedList {
  readonly version: string | null;
  readonly issued: string | null;
  readonly authorities: readonly AccreditedAuthority[];
}

const ROOT = 'АккредитованныеУдостоверяющиеЦентры';
const ACTIVE = 'Действует';
/** The real list has several hundred authorities and some ten thousand certificates. */
const LIMITS = { elements: 3_000_000, depth: 30 };

/**
 * Reads the list in the ministry's XML. Certificates in it that cannot be read (there are old ones) are left out. Throws
 * `XmlError` when it is another file.
 */
export const readAccreditedList = (file: Uint8Array): AccreditedList | undefined => {
  const root = parseXml(decodeXml(file), LIMITS);
  if (root.name !== ROOT) return undefined;
  return {
    version: textOf(root, 'Версия') ?? null,
    issued: textOf(root, 'Дата') ?? null,
    authorities: childrenNamed(root, 'УдостоверяющийЦентр').map(readAuthority),
  };
};

const readAuthority = (element: XmlElement): AccreditedAuthority => ({
  name: textOf(element, 'Название') ?? '',
  ogrn: textOf(element, 'ОГРН') ?? null,
  registryNumber: textOf(element, 'РеестровыйНомер') ?? null,
  periods: [
    ...childrenNamed(descend(element, 'ИсторияСтатусовАккредитации'), 'СтатусАккредитации'),
    ...childrenNamed(element, 'СтатусАккредитации'),
  ]
    .flatMap(readPeriod)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime()),
  certificates: certificatesOf(element),
});

const readPeriod = (element: XmlElement): AccreditationPeriod[] => {
  const from = new Date(textOf(element, 'ДействуетС') ?? '');
  return Number.isNaN(from.getTime()) ? [] : [{ from, active: textOf(element, 'Статус') === ACTIVE }];
};

const certificatesOf = (authority: XmlElement): Certificate[] =>
  childrenNamed(descend(authority, 'ПрограммноАппаратныеКомплексы'), 'ПрограммноАппаратныйКомплекс')
    .flatMap((complex) => childrenNamed(descend(complex, 'КлючиУполномоченныхЛиц'), 'Ключ'))
    .flatMap((key) => childrenNamed(descend(key, 'Сертификаты'), 'ДанныеСертификата'))
    .flatMap((data) => {
      try {
        return [parseCertificate(fromBase64(textOf(data, 'Данные') ?? ''))];
      } catch {
        return [];
      }
    });

/** Whether the authority was accredited at a moment: the last change before it decides. */
export const wasAccredited = (authority: AccreditedAuthority, at: Date): boolean =>
  authority.periods.findLast(({ from }) => from <= at)?.active === true;
