import { type Paper, paper } from '../paper/paper.ts';
import { type Html, html } from '../template.ts';
import { exactTime, longDay } from './day.ts';

/** What a protocol tells of a verification; the report of packages/signing has all of it. */
export interface ProtocolReport {
  readonly verdict: 'valid' | 'refused' | 'unreadable';
  readonly code: string;
  readonly sentence: string;
  readonly unchecked: readonly string[];
  readonly signer: {
    readonly commonName: string | null;
    readonly surname: string | null;
    readonly givenNames: string | null;
    readonly position: string | null;
    readonly organizationName: string | null;
    readonly inn: string | null;
    readonly ogrn: string | null;
    readonly personInn: string | null;
    readonly snils: string | null;
  } | null;
  readonly chain: readonly {
    readonly subject: string;
    readonly issuer: string;
    readonly serialNumber: string;
    readonly notBefore: string;
    readonly notAfter: string;
    readonly fingerprint: string;
    readonly algorithm: string;
  }[];
  readonly algorithms: {
    readonly digest: string;
    readonly signature: string;
    readonly parameterSet: string;
  } | null;
  readonly times: { readonly at: string; readonly claimed: string | null };
  readonly powerOfAttorney: {
    readonly number: string;
    readonly issued: string;
    readonly validTo: string;
    readonly principal: string;
    readonly representative: string;
    readonly registryState: string;
  } | null;
  readonly evidence: {
    readonly contentDigest: string | null;
    readonly signatureFile: string;
    readonly revocation: readonly {
      readonly serialNumber: string;
      readonly state: string;
      readonly listIssued: string | null;
      readonly listStale: boolean;
    }[];
    readonly accreditation: {
      readonly state: string;
      readonly authority: string | null;
      readonly registryNumber: string | null;
      readonly listIssued: string | null;
      readonly listVersion: string | null;
    };
    readonly checks: readonly {
      readonly name: string;
      readonly passed: boolean | null;
      readonly details: string;
    }[];
  };
}

export interface ProtocolInput {
  /** What was signed. */
  readonly document: {
    /** «Договор на обработку фискальных данных», «Регистрация кассы: Касса 1». */
    readonly title: string;
    readonly number: string;
    /** `YYYY-MM-DD` of Moscow. */
    readonly madeOn: string;
    /** For the foot of each page. */
    readonly kind: 'договор' | 'заявление';
  };
  readonly report: ProtocolReport;
}

const REVOCATION: Readonly<Record<string, string>> = {
  good: 'не отозван',
  revoked: 'отозван',
  unknown: 'не проверен, списка отзыва нет',
};
const REGISTER: Readonly<Record<string, string>> = {
  active: 'действует',
  revoked: 'отменена',
  'not checked': 'не ответил о ней',
};

const ACCREDITATION: Readonly<Record<string, string>> = {
  accredited: 'аккредитован на день выдачи сертификата',
  'not accredited': 'не аккредитован',
  'not checked': 'не проверялась',
};

/** «Протокол проверки подписи»: who signed what and when, and everything the verdict rests on. */
export function protocolPaper({ document, report }: ProtocolInput): Paper {
  const name = `${document.title} № ${document.number} от ${longDay(document.madeOn)}`;
  const title = 'Протокол проверки электронной подписи';
  return paper({
    title: `${title}: ${document.number}`,
    foot: `${title}, ${document.kind} № ${document.number}`,
    body: html`<h1>${title}</h1><p class="sub">${name}</p>
<div class="verdict">${[report.sentence, ...report.unchecked].join(' ')}</div>
<dl>${pairs([
      ['Проверено на момент', exactTime(report.times.at)],
      [
        'Время по часам подписавшего',
        report.times.claimed === null ? '' : `${exactTime(report.times.claimed)}, не проверяется`,
      ],
      ['Хеш документа', report.evidence.contentDigest ?? ''],
      ['Файл подписи, SHA-256', report.evidence.signatureFile],
    ])}</dl>
<h2>Подписал</h2><dl>${signerPairs(report)}</dl>
${report.powerOfAttorney === null ? null : powerPart(report.powerOfAttorney)}
<h2>Сертификаты</h2>${report.chain.map(certificateBlock(report))}
<h2>Удостоверяющий центр</h2><dl>${accreditationPairs(report)}</dl>
<h2>Что проверено</h2>
<table class="small"><thead><tr><th>Проверка</th><th>Итог</th><th>Подробности</th></tr></thead><tbody>${report.evidence.checks.map(
      ({ name: check, passed, details }) =>
        html`<tr><td>${check}</td><td class="verdict-cell">${resultWords(passed)}</td><td class="mono">${details}</td></tr>`,
    )}</tbody></table>`,
  });
}

function resultWords(passed: boolean | null): string {
  if (passed === null) return 'не проводилась';
  return passed ? 'пройдена' : 'не пройдена';
}

function pairs(lines: readonly (readonly [string, string])[]): Html {
  return html`${lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}`;
}

function signerPairs({ signer, algorithms }: ProtocolReport): Html {
  const person = [signer?.surname, signer?.givenNames].filter(Boolean).join(' ');
  return pairs([
    ['Кому выдан сертификат', signer?.commonName ?? 'не установлено'],
    ['Имя', person],
    ['Должность', signer?.position ?? ''],
    ['Организация', signer?.organizationName ?? ''],
    ['ИНН', signer?.inn ?? ''],
    ['ОГРН', signer?.ogrn ?? ''],
    ['ИНН человека', signer?.personInn ?? ''],
    ['СНИЛС', signer?.snils ?? ''],
    [
      'Алгоритмы',
      algorithms === null ? '' : `${algorithms.signature}, ${algorithms.digest}, ${algorithms.parameterSet}`,
    ],
  ]);
}

function powerPart(power: NonNullable<ProtocolReport['powerOfAttorney']>): Html {
  return html`<h2>Машиночитаемая доверенность</h2><dl>${pairs([
    ['Номер', power.number],
    ['Выдана', longDay(power.issued)],
    ['Действует до', longDay(power.validTo)],
    ['Доверитель', power.principal],
    ['Представитель', power.representative],
    ['Реестр доверенностей', REGISTER[power.registryState] ?? power.registryState],
  ])}</dl>`;
}

function certificateBlock({ evidence }: ProtocolReport) {
  return (certificate: ProtocolReport['chain'][number]): Html => {
    const revoked = evidence.revocation.find(({ serialNumber }) => serialNumber === certificate.serialNumber);
    return html`<dl class="small" style="margin-bottom:3mm">${pairs([
      ['Владелец', certificate.subject],
      ['Издатель', certificate.issuer],
      ['Серийный номер', certificate.serialNumber],
      ['Действует', `${exactTime(certificate.notBefore)} — ${exactTime(certificate.notAfter)}`],
      ['Отпечаток', certificate.fingerprint],
      ['Отзыв', revoked === undefined ? '' : revocationWords(revoked)],
    ])}</dl>`;
  };
}

function revocationWords({
  state,
  listIssued,
  listStale,
}: ProtocolReport['evidence']['revocation'][number]): string {
  const words = REVOCATION[state] ?? state;
  if (listIssued === null) return words;
  const list = `список от ${exactTime(listIssued)}`;
  return state === 'good' && listStale ? `не проверен, ${list} устарел` : `${words}, ${list}`;
}

function accreditationPairs({ evidence: { accreditation } }: ProtocolReport): Html {
  const { listIssued, listVersion } = accreditation;
  return pairs([
    ['Аккредитация', ACCREDITATION[accreditation.state] ?? accreditation.state],
    ['Центр', accreditation.authority ?? ''],
    ['Номер в реестре', accreditation.registryNumber ?? ''],
    [
      'Перечень аккредитованных',
      listIssued === null ? '' : `версия ${listVersion ?? 'без номера'} от ${exactTime(listIssued)}`,
    ],
  ]);
}
