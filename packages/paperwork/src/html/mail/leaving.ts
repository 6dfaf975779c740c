import { type MailBody, type MailBrand, type RenderedMail, renderMail } from './layout.ts';

export interface LeavingMailFacts {
  readonly event: 'given' | 'withdrawn' | 'ended';
  /** Whether the client itself reads it, or the house it lives under. */
  readonly forClient: boolean;
  readonly clientName: string;
  readonly whole: boolean;
  /** Nobody gave a notice: the only contract of these registers was terminated. */
  readonly contractEnded: boolean;
  readonly registers: number;
  /** «Другой ОФД». */
  readonly reason: string;
  /** «28 ноября 2026». */
  readonly lastDay: string;
  /** «28 ноября 2031». */
  readonly keptUntil: string;
}

/** The mail that tells of a notice of leaving. @param url the page of the notice. */
export function leavingMail(brand: MailBrand, url: string, facts: LeavingMailFacts): RenderedMail {
  const body = facts.forClient ? CLIENT[facts.event](facts) : HOUSE[facts.event](facts);
  return renderMail(brand, { ...body, button: { label: 'Открыть уведомление', url } });
}

type Body = (facts: LeavingMailFacts) => Omit<MailBody, 'button'>;
type Bodies = Readonly<Record<LeavingMailFacts['event'], Body>>;

const what = ({ whole, registers }: LeavingMailFacts) =>
  whole ? `организация целиком, касс: ${registers}` : `касс: ${registers}`;

const CLIENT: Bodies = {
  given: (facts) => ({
    subject: `Уведомление об уходе принято: ${facts.clientName}`,
    lead: `Последний день обслуживания — ${facts.lastDay} (${what(facts)}).`,
    paragraphs: [
      'До конца этого дня всё работает как прежде, и уведомление можно отозвать.',
      `Что сделать на кассах и к какому сроку, написано на странице уведомления. Принятые документы хранятся до ${facts.keptUntil}, скачать их можно в любой день.`,
    ],
  }),
  withdrawn: (facts) => ({
    subject: `Уведомление об уходе отозвано: ${facts.clientName}`,
    lead: 'Обслуживание продолжается на прежних условиях.',
    paragraphs: ['Договоры, которые должны были прекратиться, действуют.'],
  }),
  ended: (facts) => ({
    subject: `Обслуживание прекращено: ${facts.clientName}`,
    lead: `Последний день обслуживания был ${facts.lastDay} (${what(facts)}).`,
    paragraphs: [
      facts.contractEnded
        ? `Договор прекращён, другого у этих касс нет. Принятые документы хранятся до ${facts.keptUntil}. Чтобы касса работала дальше, заключите договор и верните её на странице кассы.`
        : facts.whole
          ? `Кабинет открыт для просмотра и выгрузки, документы хранятся до ${facts.keptUntil}.`
          : `Документы этих касс хранятся до ${facts.keptUntil}, остальные кассы работают как прежде.`,
      'Неиспользованные оплаченные дни и то, что с ними будет, показаны на странице уведомления.',
    ],
  }),
};

const HOUSE: Bodies = {
  given: (facts) => ({
    subject: `Клиент уходит: ${facts.clientName}`,
    lead: `${facts.clientName} уходит: ${what(facts)}. Последний день — ${facts.lastDay}.`,
    paragraphs: [`Причина: ${facts.reason}.`],
  }),
  withdrawn: (facts) => ({
    subject: `Клиент остаётся: ${facts.clientName}`,
    lead: `${facts.clientName} отозвал уведомление об уходе.`,
    paragraphs: ['Обслуживание продолжается.'],
  }),
  ended: (facts) => ({
    subject: `Обслуживание прекращено: ${facts.clientName}`,
    lead: `${facts.clientName}: ${what(facts)}. Последний день был ${facts.lastDay}.`,
    paragraphs: ['На странице уведомления видно, какие неиспользованные дни клиент просит вернуть.'],
  }),
};
