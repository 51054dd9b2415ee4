import { screen, waitFor } from '@testing-library/react';
import type { Form, FormName } from '../src/api/contract';
import { signInAs } from '../src/api/session';
import { FormFields } from '../src/features/form/FormFields';
import { WithForm } from '../src/features/form/WithForm';
import { served } from './forms';
import { show, tap } from './screen';
import { serve } from './server';
import { phone } from './taro';

/** Forms come from the server and are kept on the phone. */

const KEPT = 'forms.ticket';
const drawn = (name: FormName) =>
  show(
    <WithForm noun="ticket" name={name}>
      {(schema) => <FormFields schema={schema} values={{}} errors={{}} onChange={() => undefined} />}
    </WithForm>,
  );
const lost = () => {
  throw new Error('request:fail');
};
const session = { 'POST /sessions': { accessToken: 'a', refreshToken: 'r', me: {} } };
const started = async (forms: unknown) => {
  const server = serve({ ...session, 'GET /forms/ticket': forms });
  await signInAs('resident');
  return server;
};
const labelled = (label: string): Record<string, Form> => ({
  nudge: { fields: { words: { type: 'text', label, max: 200 } } },
});

beforeEach(() => phone.reset());

test('fetched once, then kept', async () => {
  const server = await started(served);
  drawn('nudge');
  await screen.findByLabelText('想说的话');
  expect(server.of('GET /forms/ticket').map(({ headers }) => headers['If-None-Match'])).toEqual([undefined]);
  expect(phone.storage.get(KEPT)).toEqual(served);
});

test('a kept form is drawn at once, and its version compared with the server’s', async () => {
  phone.storage.set(KEPT, { version: 'v0', forms: labelled('旧的') });
  const server = await started({ status: 304, body: null });
  drawn('nudge');
  expect(screen.getByLabelText('旧的')).toBeTruthy();
  await waitFor(() =>
    expect(server.of('GET /forms/ticket').map(({ headers }) => headers['If-None-Match'])).toEqual(['"v0"']),
  );
  expect(screen.getByLabelText('旧的')).toBeTruthy();
});

test('a new wording replaces the kept one without a new app', async () => {
  phone.storage.set(KEPT, { version: 'v0', forms: labelled('旧的') });
  await started({ version: 'v1', forms: labelled('新的') });
  drawn('nudge');
  await screen.findByLabelText('新的');
  expect(phone.storage.get(KEPT)).toEqual({ version: 'v1', forms: labelled('新的') });
});

test('without a connection the kept one is drawn; with none kept the page says so and tries again', async () => {
  phone.storage.set(KEPT, { version: 'v0', forms: labelled('旧的') });
  await started(lost);
  drawn('nudge');
  expect(screen.getByLabelText('旧的')).toBeTruthy();
  document.body.innerHTML = '';
  phone.storage.delete(KEPT);
  drawn('nudge');
  await screen.findByText('再试一次');
  serve({ ...session, 'GET /forms/ticket': served });
  await tap('再试一次');
  await screen.findByLabelText('想说的话');
});

test('a form that is not kept yet is fetched; one that the server has not is named as such', async () => {
  phone.storage.set(KEPT, { version: 'v0', forms: labelled('旧的') });
  await started(served);
  drawn('merge');
  await screen.findByText('并入的单');
  document.body.innerHTML = '';
  phone.storage.clear();
  await started({ version: 'v2', forms: {} });
  drawn('nudge');
  await screen.findByText('这张表现在打不开，请稍后再试');
});

test('a field of a type that this app does not know is named, the others are drawn', async () => {
  const { nudge } = labelled('想说的话');
  const newer = { ...nudge!.fields, amount: { type: 'money', label: '金额' } };
  await started({ version: 'v2', forms: { nudge: { fields: newer } } });
  drawn('nudge');
  await screen.findByLabelText('想说的话');
  expect(screen.getByText('这一项要用新版小程序填写')).toBeTruthy();
});
