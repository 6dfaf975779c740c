import { type MailBrand, type RenderedMail, renderMail } from './layout.ts';

/** What is told of a register whose documents are not taken in. */
export interface RegisterHeld {
  readonly registerName: string;
  readonly outletName: string;
  /** What happened and what to do, a sentence each. */
  readonly what: string;
  readonly todo: string;
  /** The register's page. */
  readonly url: string;
}

/** The mail to a client whose register's documents the gateway holds. */
export function registerHeldMail(brand: MailBrand, held: RegisterHeld): RenderedMail {
  const { registerName, outletName, what, todo, url } = held;
  return renderMail(brand, {
    subject: `Документы кассы «${registerName}» не принимаются: ${brand.name}`,
    lead: `${what} Касса «${registerName}», ${outletName}.`,
    button: { label: 'Открыть карточку кассы', url },
    paragraphs: [
      todo,
      'Документы не потеряны: касса хранит их и повторяет сама. Через 30 дней без подтверждения фискальный накопитель остановит продажи.',
    ],
  });
}
