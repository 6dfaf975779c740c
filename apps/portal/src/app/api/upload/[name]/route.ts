import { uploadHandler } from '@/server/http/route-handlers.ts';

export { uploadHandler as POST };
