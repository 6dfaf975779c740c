import { notFound } from '@koreshok/domain';
import type { Brand } from '@koreshok/services/brands';
import {
  type ConsentText,
  consentTextByVersion,
  currentConsentText,
  LICENSED_OPERATOR_MARK,
} from '@koreshok/services/consents';
import type { ServiceContext } from '@koreshok/services/context';
import { licensedOperator, type LicensedOperator } from '@koreshok/services/licensed-operator';

/** A consent text as a page draws it: where the licensed operator is named, the page puts it in, marked. */
export interface ShownConsent {
  readonly version: number;
  readonly publishedAt: Date;
  readonly paragraphs: readonly string[];
  /** Stands in a paragraph for the licensed operator. */
  readonly mark: string;
  readonly operator: LicensedOperator | null;
}

/** @throws AppError `consent_text.not_found` for a version that never was. */
export async function shownConsent(
  services: ServiceContext,
  brand: Brand | null,
  version: number | undefined,
): Promise<ShownConsent> {
  if (brand === null) throw notFound('brand');
  if (version !== undefined) return shownVersion(services, brand, version);
  return shown(services, await currentConsentText(services, brand));
}

/** One version of an owner's text. @throws AppError `consent_text.not_found`. */
export async function shownVersion(
  services: ServiceContext,
  owner: Pick<Brand, 'organizationId'>,
  version: number,
): Promise<ShownConsent> {
  const text = await consentTextByVersion(services, owner, version);
  if (text === null) throw notFound('consent_text', { version });
  return shown(services, text);
}

async function shown(services: ServiceContext, text: ConsentText): Promise<ShownConsent> {
  const named = text.text.includes(LICENSED_OPERATOR_MARK);
  return {
    version: text.version,
    publishedAt: text.publishedAt,
    paragraphs: text.text.split(/\n{2,}/),
    mark: LICENSED_OPERATOR_MARK,
    operator: named ? await licensedOperator(services) : null,
  };
}
