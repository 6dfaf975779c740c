import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { NextConfig } from 'next';

const here = dirname(fileURLToPath(import.meta.url));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: resolve(here, '../..') },
  transpilePackages: [
    '@koreshok/db',
    '@koreshok/domain',
    '@koreshok/environment',
    '@koreshok/fiscal',
    '@koreshok/integrations',
    '@koreshok/paperwork',
    '@koreshok/services',
    '@koreshok/signing',
    '@koreshok/ui',
  ],
  serverExternalPackages: ['@prisma/adapter-mariadb', 'mariadb', 'mysql2', 'pino', 'nodemailer'],
  // next-auth takes the address of a request from its headers only when told so; ours are made by us, see server/auth.
  env: { AUTH_TRUST_HOST: 'true' },
  compiler: { define: { __DEVELOPMENT__: process.env.NODE_ENV !== 'production' } },
  experimental: { authInterrupts: true },
  images: { unoptimized: true },
  devIndicators: false,
  // A build checks what it ships; tests are checked by the test command.
  typescript: { tsconfigPath: 'tsconfig.build.json' },
};

export default config;
