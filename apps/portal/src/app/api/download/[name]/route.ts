import { downloadHandler } from '@/server/http/route-handlers.ts';

export { downloadHandler as GET };
