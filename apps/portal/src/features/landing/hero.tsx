import { routes } from '@koreshok/domain/routes';
import { LinkButton } from '@koreshok/ui';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';

/** The first screen: what this is, the way in, and beside it what it costs or how a receipt goes its way. */
export function Hero({ name, signedIn, aside }: { name: string; signedIn: boolean; aside: ReactNode }) {
  return (
    <section className="grid items-center gap-x-16 gap-y-12 py-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="min-w-0">
        <h1 className="text-4xl font-semibold tracking-tight text-balance max-md:text-3xl">
          Чеки доходят до налоговой, и вы это видите
        </h1>
        <p className="mt-4 max-w-xl text-xl text-muted text-pretty max-md:text-lg">
          {name} принимает чеки ваших касс, передаёт их в налоговую службу и простыми словами говорит, если
          касса замолчала, заканчивается фискальный накопитель или чек не приняли.
        </p>
        <div className="mt-8 flex flex-wrap gap-3 max-md:[&>*]:grow">
          <LinkButton size="large" href={signedIn ? '/home' : routes.public.signIn()}>
            {signedIn ? 'Открыть кабинет' : 'Войти в кабинет'}
          </LinkButton>
          <LinkButton size="large" href={routes.public.receiptCheck()} icon={<Search aria-hidden />}>
            Проверить чек
          </LinkButton>
        </div>
      </div>
      {aside}
    </section>
  );
}
