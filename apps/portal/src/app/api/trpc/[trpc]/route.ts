import { trpcHandler } from '@/server/http/route-handlers.ts';

export { trpcHandler as GET, trpcHandler as POST };
