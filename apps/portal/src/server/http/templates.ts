import { notFound } from '@koreshok/domain';
import { registerTemplate } from '@koreshok/services/register-imports';

import { toAppError } from '../errors/index.ts';
import { errorResponse } from './answer.ts';

export const TEMPLATE_PATH = '/api/templates/';

const FORMATS = ['xlsx', 'csv', 'xml'] as const;

/** Answers a template to fill in. It is the same for everybody and tells nothing of anybody. */
export async function answerTemplate(request: Request): Promise<Response> {
  const name = new URL(request.url).pathname.slice(TEMPLATE_PATH.length);
  try {
    const format = FORMATS.find((each) => name === `kassy.${each}`);
    if (format === undefined) throw notFound('page', { name });
    const { bytes, mediaType } = await registerTemplate(format);
    return new Response(Uint8Array.from(bytes), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="kassy.${format}"`,
        'cache-control': 'public, max-age=3600',
      },
    });
  } catch (thrown) {
    return errorResponse(toAppError(thrown));
  }
}
