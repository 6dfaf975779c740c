import { formatPhone } from '@koreshok/ui';

import type { ShownBrand } from '@/server/views/brand.ts';

/** Whom to ask: the brand's own contacts, never anybody else's. */
export function SupportLines({ brand }: { brand: ShownBrand }) {
  return (
    <div className="flex flex-col gap-0.5">
      <span>Поддержка</span>
      <a href={`tel:${brand.supportPhone}`} className="rounded-sm hover:text-text">
        {formatPhone(brand.supportPhone)}
      </a>
      <a href={`mailto:${brand.supportEmail}`} className="rounded-sm break-all hover:text-text">
        {brand.supportEmail}
      </a>
    </div>
  );
}
