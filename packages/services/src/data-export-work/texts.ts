import type { ExportedDocument } from '@koreshok/db';
import { type DocumentVerdict, verdictOf } from '@koreshok/domain';
import { documentKind } from '@koreshok/fiscal/dictionary';
import { documentToJson } from '@koreshok/fiscal/json';
import { decodeRawData } from '@koreshok/fiscal/raw-data';
import { formatRegisterTimeShort, registerTime } from '@koreshok/fiscal/time';
import { BYTE_ORDER_MARK, csvLine } from '../csv/index.ts';

/** A register as folders and lists name it. */
export interface ExportedRegister {
  readonly name: string;
  readonly registrationNumber: string;
}

/** The document's own bytes and the form the tax service takes: the same ones, and their reading. */
function jsonOf(document: ExportedDocument, raw: Uint8Array): string {
  const head = {
    fn: document.fn,
    number: document.number,
    receivedAt: document.receivedAt.toISOString(),
    taxService: verdictOf({ mode: document.mode, answer: document.verdict }),
    rawData: Buffer.from(raw).toString('base64'),
  };
  return `${JSON.stringify(head).slice(0, -1)},"document":${readable(raw)}}`;
}

/** What no table of ours reads is handed over as bytes alone. */
function readable(raw: Uint8Array): string {
  try {
    return documentToJson(decodeRawData(raw).document, { rawData: false });
  } catch {
    return 'null';
  }
}

/** Documents as one JSON list, one to a line. */
export function documentsText(documents: readonly (readonly [ExportedDocument, Uint8Array])[]): Uint8Array {
  const lines = documents.map(([document, raw]) => jsonOf(document, raw));
  return new TextEncoder().encode(`[\n${lines.join(',\n')}\n]\n`);
}

const VERDICTS: Readonly<Record<DocumentVerdict, string>> = {
  not_sent: 'не отправлен',
  waiting: 'ждёт ответа',
  accepted: 'принят',
  soft_quarantine: 'придержан',
  hard_quarantine: 'не принят',
  put_aside: 'отложен',
  test_drive: 'тест-драйв',
};

export const INDEX_HEADING = csvLine([
  'Касса',
  'РНМ',
  'ФН',
  'ФД',
  'Документ',
  'Время кассы',
  'Принят (UTC)',
  'ФП',
  'Ответ ФНС',
]);

/** A line of a month's index. */
export function indexLine(document: ExportedDocument, register: ExportedRegister): string {
  return csvLine([
    register.name,
    { code: register.registrationNumber },
    { code: document.fn },
    document.number,
    documentKind(document.code)?.name ?? `код ${document.code}`,
    formatRegisterTimeShort(registerTime(document.registerTime)),
    document.receivedAt.toISOString(),
    { code: document.fiscalSign },
    VERDICTS[verdictOf({ mode: document.mode, answer: document.verdict })],
  ]);
}

export const indexBytes = (lines: readonly string[]) =>
  new TextEncoder().encode(BYTE_ORDER_MARK + INDEX_HEADING + lines.join(''));

/** Which file of an archive of several holds what. */
export function contentsBytes(
  paths: readonly { readonly volume: number; readonly path: string }[],
): Uint8Array {
  const lines = paths.map(({ volume, path }) => csvLine([volume, path]));
  return new TextEncoder().encode(BYTE_ORDER_MARK + csvLine(['Часть', 'Файл']) + lines.join(''));
}

/** What a reader of the archive has to know. */
export function readMe(facts: {
  readonly clientName: string;
  readonly inn: string;
  readonly madeAt: Date;
  readonly exportId: string;
  readonly volume: { readonly number: number; readonly of: number };
}): Uint8Array {
  const { number, of } = facts.volume;
  return new TextEncoder().encode(
    [
      `Архив фискальных документов: ${facts.clientName}, ИНН ${facts.inn}`,
      `Собран ${facts.madeAt.toISOString()} (UTC), номер ${facts.exportId}`,
      ...(of === 1
        ? []
        : [
            `Часть ${number} из ${of}. Что в какой части лежит, перечисляет «Оглавление.csv»: он есть в каждой.`,
          ]),
      '',
      'Папка месяца — месяц приёма документов по UTC, в ней по папке на кассу.',
      'В файлах .json каждый документ: rawData — байты, как их принимает ФНС (base64), document — их же чтение в именах полей ФНС. Суммы в копейках, время кассы — её собственное.',
      'Опись.csv в папке месяца перечисляет все документы, её открывает любой табличный редактор.',
      'В папке «Договоры» лежат договоры, соглашения и заявления с файлами подписей.',
      '',
    ].join('\r\n'),
  );
}

/** A name that every system takes for a folder or file. */
export function pathStep(text: string): string {
  const clean = text
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return clean === '' ? '—' : clean.slice(0, 80);
}

/** `2026-10` of 202610. */
export function monthStep(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}
