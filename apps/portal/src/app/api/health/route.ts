import { healthHandler } from '@/server/http/route-handlers.ts';

/** Asked by supervisors on any host, so it never waits for a page. */
export const dynamic = 'force-dynamic';

export { healthHandler as GET };
