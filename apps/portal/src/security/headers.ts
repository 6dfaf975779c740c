/**
 * The policy under which a page runs: its own scripts by nonce, nothing from other sites, in nobody's frame.
 * Style attributes stay allowed: charts and gauges carry their widths in them.
 */
export function contentSecurityPolicy(nonce: string, options: { readonly development: boolean }): string {
  const evaluation = options.development ? " 'unsafe-eval'" : '';
  // The development server inserts style elements without a nonce.
  const styles = options.development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src-elem ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What every answer carries, pages and interfaces alike. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
};

/** Answers that depend on who asks are kept by nobody; live streams must not wait in a compressor either. */
export const NEVER_CACHED = 'private, no-store, no-transform';

/** Two years, as the preload list asks; sent only where visitors come by https. */
export const STRICT_TRANSPORT = 'max-age=63072000; includeSubDomains';
