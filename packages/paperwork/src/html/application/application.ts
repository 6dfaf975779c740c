import {
  type Applicant,
  APPLICATION_KIND_WORDS,
  type ApplicationContent,
  contractDay,
  type QuotedReport,
  REASON_WORDS,
  REMOVAL_WORDS,
} from '@koreshok/domain';
import { longDay } from '../contract/day.ts';
import { type Paper, paper } from '../paper/paper.ts';
import { type Html, html } from '../template.ts';

/** An application as its form to read tells it. */
export interface PrintedApplication {
  readonly content: ApplicationContent;
  readonly applicant: Applicant;
  /** Of the XML, without its ending. */
  readonly fileName: string;
  readonly number: string;
  readonly preparedAt: Date;
}

const KND = { registration: '1110061', reregistration: '1110061', removal: '1110062' } as const;

/** The form of an application to read and to file away. What counts is the XML, and the form says so. */
export function applicationPaper(printed: PrintedApplication): Paper {
  const { content, number, preparedAt } = printed;
  const day = longDay(contractDay(preparedAt));
  const name = `${APPLICATION_KIND_WORDS[content.kind]}: заявление № ${number}`;
  return paper({ title: name, foot: `${name} от ${day}`, body: body(printed, day) });
}

function body({ content, applicant, fileName, number }: PrintedApplication, day: string): Html {
  const { kind, signer } = content;
  const person = [signer.surname, signer.givenName, signer.patronymic].filter(Boolean).join(' ');
  return html`<h1>Заявление № ${number}</h1>
<p class="sub">${APPLICATION_KIND_WORDS[kind]}, КНД ${KND[kind]}, от ${day}</p>
<h2>Кто подаёт</h2>
${facts([
  ['Пользователь', applicant.name],
  ['ИНН', applicant.inn],
  ['КПП', applicant.kpp],
  ['ОГРН', applicant.ogrn],
  ['Налоговый орган', content.taxOffice],
])}
<h2>Касса</h2>
${facts([
  ['РНМ', content.registrationNumber],
  ['Модель', content.model],
  ['Заводской номер', content.serialNumber],
  ['ФН', content.fn],
  ['Формат документов', kind === 'removal' ? '' : content.formatVersion],
  ['Место установки', kind === 'removal' ? '' : placeOf(content)],
])}
${kind === 'reregistration' ? html`<h2>Причины</h2><ol>${content.reasons.map((reason) => html`<li>${REASON_WORDS[reason]}</li>`)}</ol>` : null}
${kind === 'removal' ? html`<h2>Причина</h2><p>${REMOVAL_WORDS[content.removal]}</p>` : null}
${reportOf('Отчёт о регистрации', content.registrationReport)}
${reportOf('Отчёт о закрытии ФН', content.closeReport)}
<h2>Кто подписывает</h2>
<p>${person}, ${signer.capacity === 1 ? 'руководитель или предприниматель' : `представитель: ${signer.ground}`}</p>
<p class="small muted">Печатная форма файла ${fileName}.xml. В налоговый орган уходит файл XML, подписанный квалифицированной электронной подписью.</p>`;
}

function facts(lines: readonly (readonly [string, string])[]): Html {
  const told = lines.filter(([, value]) => value !== '');
  return html`<dl>${told.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
}

function placeOf({ address }: ApplicationContent): string {
  const { postcode, regionCode, district, settlement, street, building, place } = address;
  const region = regionCode === '' ? '' : `регион ${regionCode}`;
  return [postcode, region, district, settlement, street, building, place].filter(Boolean).join(', ');
}

function reportOf(name: string, report: QuotedReport | null): Html | null {
  if (report === null) return null;
  const { number, date, time, fiscalSign } = report;
  return html`<h2>${name}</h2><p>ФД № ${number} от ${date} ${time}, ФП ${fiscalSign}</p>`;
}
