import { type MailBody, type MailBrand, type RenderedMail, renderMail } from './layout.ts';

export interface ContractMailFacts {
  readonly event: 'submitted' | 'offered' | 'refused' | 'concluded' | 'expired' | 'terminating' | 'kept';
  /** Whether the client itself reads it, or a house it lives under. */
  readonly forClient: boolean;
  readonly clientName: string;
  readonly kind: 'contract' | 'addendum';
  readonly number: string;
  /** The day by which to sign, or the last day in force: «28 ноября 2026»; empty where there is none. */
  readonly until: string;
  /** Why it was refused or terminated, or the payment that accepted it. */
  readonly reason: string;
  /** Which side gave notice. */
  readonly by: 'client' | 'provider' | null;
  readonly acceptByPayment: boolean;
  readonly registersAlone: number;
}

/** The mail that tells how a contract stands. @param url the contract's page under the reader's brand. */
export function contractMail(brand: MailBrand, url: string, facts: ContractMailFacts): RenderedMail {
  const body = facts.forClient ? CLIENT[facts.event](facts) : HOUSE[facts.event](facts);
  const label = facts.kind === 'contract' ? 'Открыть договор' : 'Открыть соглашение';
  return renderMail(brand, { ...body, button: { label, url } });
}

type Body = (facts: ContractMailFacts) => Omit<MailBody, 'button'>;
type Bodies = Readonly<Record<ContractMailFacts['event'], Body>>;

const paperOf = ({ kind, number }: ContractMailFacts) =>
  `${kind === 'contract' ? 'договор' : 'соглашение'} № ${number}`;
const concludedWords = ({ kind, number }: ContractMailFacts) =>
  kind === 'contract' ? `Договор № ${number} заключён` : `Соглашение № ${number} подписано`;
const reasonOf = ({ reason }: ContractMailFacts) => (reason === '' ? [] : [`Причина: ${reason}`]);
const afterEnd = ({ registersAlone }: ContractMailFacts) =>
  registersAlone === 0
    ? 'Все кассы обслуживаются и по другим договорам: их документы принимаются и дальше.'
    : `После этого дня документы касс, у которых нет другого договора, не принимаются (таких касс: ${registersAlone}). Принятые документы хранятся пять лет.`;
const howAccepted = ({ reason }: ContractMailFacts) =>
  reason === '' ? 'Подпись заказчика проверена.' : `Принят оплатой: ${reason}`;

const CLIENT: Bodies = {
  submitted: (facts) => ({
    subject: `На проверке: ${paperOf(facts)}`,
    lead: 'Документ отправлен на проверку.',
    paragraphs: [],
  }),
  offered: (facts) => ({
    subject: `Ждёт вашей подписи: ${paperOf(facts)}`,
    lead: `Проверка пройдена, подпись исполнителя стоит. Подпишите документ до ${facts.until}.`,
    paragraphs: [
      'Скачайте PDF, подпишите именно этот файл своей КЭП отдельной подписью и загрузите файл подписи на той же странице.',
      ...(facts.acceptByPayment
        ? ['Подпись можно заменить оплатой: счёт выставляется на странице договора.']
        : []),
    ],
  }),
  refused: (facts) => ({
    subject: `Нужно исправить: ${paperOf(facts)}`,
    lead: 'Исполнитель не подписал документ. Исправьте то, что названо ниже, и составьте его заново.',
    paragraphs: reasonOf(facts),
  }),
  concluded: (facts) => ({
    subject: concludedWords(facts),
    lead: howAccepted(facts),
    paragraphs: ['Документ, обе подписи и протокол проверки лежат в разделе «Документы».'],
  }),
  expired: (facts) => ({
    subject: `Срок подписания истёк: ${paperOf(facts)}`,
    lead: 'Подписать документ больше нельзя. Составьте его заново: у него будут другие дата и номер.',
    paragraphs: [],
  }),
  terminating: (facts) => ({
    subject: `Договор № ${facts.number} расторгается`,
    lead: `${facts.by === 'client' ? 'Ваше уведомление о расторжении принято' : 'Исполнитель уведомил о расторжении'}. Последний день договора — ${facts.until}.`,
    paragraphs: [
      ...reasonOf(facts),
      afterEnd(facts),
      ...(facts.registersAlone === 0
        ? []
        : ['Чтобы кассы работали без перерыва, заключите новый договор до этого дня.']),
    ],
  }),
  kept: (facts) => ({
    subject: `Договор № ${facts.number} остаётся в силе`,
    lead: 'Уведомление о расторжении отозвано. Обслуживание продолжается на прежних условиях.',
    paragraphs: [],
  }),
};

const HOUSE: Bodies = {
  submitted: (facts) => ({
    subject: `На проверку: ${paperOf(facts)}, ${facts.clientName}`,
    lead: 'Сверьте реквизиты и кассы с PDF, потом подпишите документ или отклоните его с причиной.',
    paragraphs: [`Заказчик: ${facts.clientName}.`],
  }),
  offered: (facts) => ({
    subject: `Ждёт подписи клиента: ${paperOf(facts)}, ${facts.clientName}`,
    lead: `Клиент может подписать документ до ${facts.until}.`,
    paragraphs: [],
  }),
  refused: (facts) => ({
    subject: `Отклонён при проверке: ${paperOf(facts)}, ${facts.clientName}`,
    lead: 'Клиент получил причину и составит документ заново. Помогите ему, если нужно.',
    paragraphs: reasonOf(facts),
  }),
  concluded: (facts) => ({
    subject: `${concludedWords(facts)}: ${facts.clientName}`,
    lead: howAccepted(facts),
    paragraphs: [],
  }),
  expired: (facts) => ({
    subject: `Не подписан в срок: ${paperOf(facts)}, ${facts.clientName}`,
    lead: 'Клиент не подписал документ. Новый документ получит другой номер.',
    paragraphs: [],
  }),
  terminating: (facts) => ({
    subject: `Договор № ${facts.number} расторгается: ${facts.clientName}`,
    lead: `${facts.by === 'client' ? 'Уведомление подал клиент' : 'Клиенту отправлено уведомление'}. Последний день договора — ${facts.until}.`,
    paragraphs: [...reasonOf(facts), afterEnd(facts)],
  }),
  kept: (facts) => ({
    subject: `Договор № ${facts.number} остаётся в силе: ${facts.clientName}`,
    lead: `${facts.by === 'client' ? 'Клиент отозвал уведомление о расторжении' : 'Уведомление о расторжении отозвано'}. Обслуживание продолжается.`,
    paragraphs: [],
  }),
};
