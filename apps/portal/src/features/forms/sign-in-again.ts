import { routes } from '@koreshok/domain/routes';

/** Leads to signing in and back to this very page; what was typed waits in its draft. */
export function goToSignIn(): void {
  const { pathname, search } = globalThis.location;
  globalThis.location.assign(routes.public.signIn(pathname + search, 'ended'));
}
