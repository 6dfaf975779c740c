import type { PortalRuntime } from '../context/index.ts';
import { brandByHost } from '@koreshok/services/brands';

import { jsonResponse } from './answer.ts';

/** Whether this portal can serve: it runs, and its database answers. Tells nothing else to anybody. */
export async function answerHealth(openRuntime: () => Promise<PortalRuntime>): Promise<Response> {
  try {
    const { services } = await openRuntime();
    await brandByHost(services, 'health.invalid');
    return jsonResponse({ status: 'ready' });
  } catch {
    return jsonResponse({ status: 'not ready' }, 503);
  }
}
