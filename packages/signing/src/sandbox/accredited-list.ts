import { toBase64 } from '@koreshok/fiscal';

import { type Certificate, fingerprintOf } from '../certificate/index.ts';

/** An authority of the sandbox's list. */
export interface ListedAuthority {
  readonly name: string;
  readonly ogrn: string;
  readonly registryNumber: string;
  readonly certificates: readonly Certificate[];
  /** Accredited from … */
  readonly from: Date;
  /** … and no longer since. */
  readonly until?: Date;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const tag = (name: string, ...content: readonly string[]): string => `<${name}>${content.join('')}</${name}>`;

const status = (state: string, from: Date): string =>
  tag('СтатусАккредитации', tag('Статус', state), tag('ДействуетС', from.toISOString()));

const certificateData = (certificate: Certificate): string =>
  tag(
    'ДанныеСертификата',
    tag('Отпечаток', fingerprintOf(certificate).toUpperCase()),
    tag('КемВыдан', escaped(certificate.issuer.text)),
    tag('КомуВыдан', escaped(certificate.subject.text)),
    tag('ПериодДействияС', certificate.notBefore.toISOString()),
    tag('ПериодДействияДо', certificate.notAfter.toISOString()),
    tag('Данные', toBase64(certificate.encoding)),
  );

const authorityElement = ({
  name,
  ogrn,
  registryNumber,
  certificates,
  from,
  until,
}: ListedAuthority): string => {
  const now = until === undefined ? status('Действует', from) : status('Прекращена', until);
  return tag(
    'УдостоверяющийЦентр',
    tag('Название', escaped(name)),
    tag('КраткоеНазвание', escaped(name)),
    tag(
      'ПрограммноАппаратныеКомплексы',
      tag(
        'ПрограммноАппаратныйКомплекс',
        tag('Псевдоним', escaped(name)),
        tag('КлючиУполномоченныхЛиц', tag('Ключ', tag('Сертификаты', ...certificates.map(certificateData)))),
      ),
    ),
    tag('ОГРН', ogrn),
    tag('РеестровыйНомер', registryNumber),
    now,
    tag('ИсторияСтатусовАккредитации', status('Действует', from), ...(until === undefined ? [] : [now])),
  );
};

/** The list of accredited authorities in the ministry's form, unsigned. */
export const writeAccreditedList = (
  authorities: readonly ListedAuthority[],
  { version, issued }: { readonly version: number; readonly issued: Date },
): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="utf-8"?>\n${tag(
      'АккредитованныеУдостоверяющиеЦентры',
      tag('Версия', String(version)),
      tag('Дата', issued.toISOString()),
      ...authorities.map(authorityElement),
    )}`,
  );
