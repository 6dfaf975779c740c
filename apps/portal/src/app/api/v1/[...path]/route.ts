import { restHandler } from '@/server/http/route-handlers.ts';

export { restHandler as DELETE, restHandler as GET, restHandler as POST };
