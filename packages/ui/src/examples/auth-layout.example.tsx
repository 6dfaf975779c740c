import { Button } from '../action/button.tsx';
import { Field } from '../form/field.tsx';
import { Input } from '../form/input.tsx';
import { TextLink } from '../link/text-link.tsx';
import { AuthAside } from '../shell/auth-aside.tsx';
import { AuthLayout } from '../shell/auth-layout.tsx';
import { Logo } from '../theme/logo-mark.tsx';
import type { Example } from './example.ts';

export const authLayoutExample: Example = {
  name: 'AuthLayout',
  group: 'Каркас',
  about: 'Вход: просторно, одно дело на странице.',
  page: true,
  Show: () => (
    <AuthLayout
      logo={<Logo name="Корешок" />}
      title="Вход в кабинет"
      lead="Кассы, чеки и документы в одном месте."
      below={
        <p>
          Нет кабинета? <TextLink href="#join">Подключите кассу</TextLink>
        </p>
      }
      aside={<AuthAside />}
      footer="Поддержка 8 800 555-35-35"
    >
      <form className="flex flex-col gap-5">
        <Field label="Почта">
          <Input type="email" autoComplete="username" name="email" />
        </Field>
        <Field label="Пароль" aside={<TextLink href="#reset">Забыли пароль?</TextLink>}>
          <Input type="password" autoComplete="current-password" name="password" />
        </Field>
        <Button type="submit" variant="primary" size="large" wide>
          Войти
        </Button>
      </form>
    </AuthLayout>
  ),
};
