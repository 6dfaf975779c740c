import { PageHeader } from '@koreshok/ui';

export default function Page() {
  return <main className="p-4"><PageHeader title="Проверка" /></main>;
}
