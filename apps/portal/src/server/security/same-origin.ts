import { AppError } from '@koreshok/domain';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site asks a signed-in browser to make. A browser always names the origin of a
 * request that changes something; a request without one is no browser's and carries no cookie worth stealing.
 * @param origin the address of this portal for the brand asked, such as `https://lk.example.ru`.
 * @throws AppError `request.cross_origin`.
 */
export function checkSameOrigin(method: string, headers: Headers, origin: string): void {
  if (SAFE_METHODS.has(method)) return;
  const site = headers.get('sec-fetch-site');
  const from = headers.get('origin');
  const ours = from === null ? site === null || site === 'same-origin' : from === origin;
  if (ours && (site === null || site === 'same-origin')) return;
  throw new AppError(
    'forbidden',
    'request.cross_origin',
    'Запрос пришёл с другого сайта и отклонён. Откройте страницу заново и повторите.',
    { details: { from, site, origin } },
  );
}
