import { milliseconds, url } from '../kinds.ts';
import { ownSetting, setting } from '../setting.ts';

/** Where requisites are looked up by ИНН. */
export const companySettings = {
  COMPANY_REGISTRY_URL: ownSetting({
    kind: url('http', 'https'),
    meaning: 'The registry that tells the requisites of an organization by its ИНН.',
    readBy: ['portal'],
    inDevelopment: (textOf) => `http://127.0.0.1:${textOf('SANDBOX_COMPANIES_PORT')}`,
  }),
  COMPANY_REGISTRY_TIMEOUT_MS: setting({
    kind: milliseconds(100, 30_000),
    meaning: 'How long a person waits for the registry before requisites are typed by hand.',
    readBy: ['portal'],
    fallback: '3000',
  }),
} as const;
