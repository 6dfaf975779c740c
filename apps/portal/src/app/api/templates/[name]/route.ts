import { templateHandler } from '@/server/http/route-handlers.ts';

export { templateHandler as GET };
