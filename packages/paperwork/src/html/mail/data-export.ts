import { type MailBrand, type RenderedMail, renderMail } from './layout.ts';

export interface DataExportMailFacts {
  readonly event: 'made' | 'failed';
  readonly clientName: string;
  /** «За всё время», «01.2026 — 10.2026». */
  readonly months: string;
  readonly documents: number;
  /** Files it comes in. */
  readonly parts: number;
  /** «5 декабря 2026»: from then on nothing of it is kept. */
  readonly keptUntil: string;
}

/** The mail that tells what came of an archive of documents. @param url the page of archives. */
export function dataExportMail(brand: MailBrand, url: string, facts: DataExportMailFacts): RenderedMail {
  const { clientName, keptUntil } = facts;
  const what = `${facts.months}, документов: ${facts.documents}`;
  if (facts.event === 'made') {
    return renderMail(brand, {
      subject: `Архив документов готов: ${clientName}`,
      lead: `Архив документов собран (${facts.parts > 1 ? `${what}, частей: ${facts.parts}` : what}). Скачайте его до ${keptUntil}.`,
      paragraphs: [
        'После этого дня архив удаляется, а сами документы хранятся дальше: архив можно собрать заново.',
      ],
      button: { label: 'Скачать архив', url },
    });
  }
  return renderMail(brand, {
    subject: `Архив документов не собран: ${clientName}`,
    lead: `Сборка архива остановилась (${what}). Нажмите «Продолжить» на странице выгрузки.`,
    paragraphs: [`Собранное сохранено до ${keptUntil}: сборка продолжится с того же места.`],
    button: { label: 'Открыть выгрузку', url },
  });
}
