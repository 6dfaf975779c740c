import { DateTime, QrCode } from '@koreshok/ui';

import type { ShownBrand } from '@/server/views/brand.ts';
import type { PartnerCodeRow } from '@/server/routers/partner-codes.ts';

import { linkOf, offerWords } from './code-words.ts';

/** A code as a sheet of paper to put on a counter: what it gives, the picture, the address in letters. */
export function CodeSheet({ code, brand }: { code: PartnerCodeRow; brand: ShownBrand }) {
  const link = linkOf(brand.origin, code.code);
  const offer = offerWords(code);
  return (
    <article
      aria-label={`Лист с кодом ${code.code}`}
      className="mx-auto flex w-full max-w-md flex-col items-center gap-6 rounded-md border border-border bg-paper px-8 py-10 text-center text-paper-ink print:max-w-none print:border-0"
    >
      <p className="text-lg font-semibold">{brand.name}</p>
      <h2 className="text-3xl font-semibold tracking-tight text-balance">
        Подключите кассу за несколько минут
      </h2>
      {offer !== '' && <p className="text-xl">По этому коду — {offer}</p>}
      <QrCode value={link} label={`QR-код ссылки «${code.name}»`} size={240} />
      <div className="flex min-w-0 max-w-full flex-col gap-1">
        <p>Наведите камеру телефона или откройте</p>
        <p className="font-medium break-all">{link.replace(/^https?:\/\//, '')}</p>
        <p className="mt-2 font-mono text-2xl font-semibold tracking-widest">{code.code}</p>
      </div>
      {code.expiresAt !== null && (
        <p className="text-sm">
          Действует до <DateTime value={new Date(code.expiresAt.getTime() - 1)} look="date" />
        </p>
      )}
    </article>
  );
}
