import type { Brand } from '@koreshok/services/brands';

/** A brand as every visitor of its host may see it. */
export interface ShownBrand {
  readonly name: string;
  readonly legalName: string;
  readonly accentColor: string;
  readonly supportEmail: string;
  readonly supportPhone: string;
  readonly owner: Brand['owner'];
}

export function shownBrand(brand: Brand | null): ShownBrand | null {
  if (brand === null) return null;
  const { name, legalName, accentColor, supportEmail, supportPhone, owner } = brand;
  return { name, legalName, accentColor, supportEmail, supportPhone, owner };
}
