import { expect, test } from 'vitest';
import { html, passwordResetMail, safeHref } from '../src/html/index.ts';

const brand = {
  name: 'Касса & Ко <script>',
  accentColor: '#aa3300',
  supportEmail: 'help@example.ru',
  supportPhone: '+7 495 000-00-00',
};

test('a value put into a template cannot become markup', () => {
  expect(html`<p title="${'"><b>'}">${'<i>&</i>'}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt;&amp;&lt;/i&gt;</p>',
  );
});

test('templates nest without being escaped twice', () => {
  expect(html`<ul>${['a', '<'].map((text) => html`<li>${text}</li>`)}</ul>`.text).toBe(
    '<ul><li>a</li><li>&lt;</li></ul>',
  );
});

test('a link that is not http leads nowhere', () => {
  expect(safeHref('javascript:alert(1)')).toBe('#');
  expect(safeHref('https://lk.example.ru/a')).toBe('https://lk.example.ru/a');
});

test('the mail about a new password says the fact, carries the link in both forms and the brand alone', () => {
  const mail = passwordResetMail(brand, 'https://lk.example.ru/reset?token=abc', 30);
  expect(mail.subject).toBe('Новый пароль для входа: Касса & Ко <script>');
  expect(mail.text).toContain('Задать новый пароль: https://lk.example.ru/reset?token=abc');
  expect(mail.text).toContain('30 мин');
  expect(mail.html).toContain('href="https://lk.example.ru/reset?token=abc"');
  expect(mail.html).toContain('Касса &amp; Ко &lt;script&gt;');
  expect(mail.html).not.toContain('<script>');
  expect(`${mail.text}${mail.html}`).not.toMatch(/Корешок/);
});

test('a colour that is no colour is left out of the mail', () => {
  const mail = passwordResetMail({ ...brand, accentColor: 'red;}' }, 'https://a.ru', 5);
  expect(mail.html).not.toContain('red;}');
});
