import { notFound } from '@koreshok/domain';
import type { Brand } from '@koreshok/services/brands';

import type { PortalSession } from '../context/index.ts';

/** A brand as every visitor of its host may see it. */
export interface ShownBrand {
  readonly name: string;
  readonly legalName: string;
  readonly accentColor: string;
  readonly supportEmail: string;
  readonly supportPhone: string;
  readonly owner: Brand['owner'];
  /** The address of this portal for the brand, such as `https://lk.example.ru`. */
  readonly origin: string;
}

export function shownBrand(brand: Brand | null, origin: string | null): ShownBrand | null {
  if (brand === null || origin === null) return null;
  const { name, legalName, accentColor, supportEmail, supportPhone, owner } = brand;
  return { name, legalName, accentColor, supportEmail, supportPhone, owner, origin };
}

/** A brand with everything its owner may change. */
export type OwnBrand = Omit<Brand, 'id' | 'organizationId' | 'owner' | 'logoFileId'>;

/** @throws AppError `brand.not_found` on the host of somebody else's brand. */
export function ownBrand({ brand, actor }: PortalSession): OwnBrand {
  if (brand.organizationId !== actor.organizationId) throw notFound('brand');
  const { id: _, organizationId: __, owner: ___, logoFileId: ____, ...own } = brand;
  return own;
}
