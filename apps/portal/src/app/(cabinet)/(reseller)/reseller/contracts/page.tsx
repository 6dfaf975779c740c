import type { Metadata } from 'next';

import { contractListPage } from '../../../provider-contracts.tsx';

export const metadata: Metadata = { title: 'Договоры' };

export default contractListPage('reseller');
