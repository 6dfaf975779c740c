import { type NextRequest, NextResponse } from 'next/server';

import { contentSecurityPolicy, NEVER_CACHED, SECURITY_HEADERS } from '@/security/headers.ts';

/** Sets headers and nothing else: who may see what is decided where data is selected. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce, { development: __DEVELOPMENT__ });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-koreshok-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', NEVER_CACHED);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: '/((?!_next/static|favicon.ico).*)' };
