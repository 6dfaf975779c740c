import type { Metadata } from 'next';

import { noticeListPage } from '../../../provider-leaving.tsx';

export const metadata: Metadata = { title: 'Уходы клиентов' };

export default noticeListPage('reseller');
