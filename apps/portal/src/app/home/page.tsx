import { homeOf, routes } from '@koreshok/domain/routes';
import { redirect } from 'next/navigation';

import { load } from '@/server/caller/index.ts';

/** The way from signing in to the first page of whoever signed in. */
export default async function HomePage(): Promise<never> {
  const viewer = await load((api) => api.sessions.current());
  if (viewer === null) redirect(routes.public.signIn());
  redirect(viewer.organization === null ? routes.person.organizations() : homeOf(viewer.organization.kind));
}
