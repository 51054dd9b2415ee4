import { nouns } from '@sandan/domain';
import { CaseNouns } from '../src/modules/case/nouns.ts';
import { facts, forms, rows } from '@sandan/domain';
import supertest from 'supertest';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';

let test: TestApp;
let resident: Phone, steward: Phone;

beforeAll(async () => {
  test = await startTestApp();
  [resident, steward] = (await Promise.all(['resident', 'steward'].map((one) => test.as(one)))) as [
    Phone,
    Phone,
  ];
});
afterAll(() => test.stop());

type Forms = { readonly forms: Readonly<Record<string, unknown>> };
const read = async (phone: Phone): Promise<Forms> =>
  (await phone.get('/forms/ticket').expect(200)).body as Forms;

it('are served as the rules check them, to residents and staff alike', async () => {
  const served = await read(resident);
  expect(served.forms).toEqual(forms);
  expect(await read(steward)).toEqual(served);
});

it('keep the order of fields and choices, in which a phone draws them', async () => {
  expect(JSON.stringify((await read(resident)).forms)).toBe(JSON.stringify(forms));
});

it('every form that an action names is among them, and the opening one', async () => {
  const { forms: served } = await read(resident);
  const named = [...rows, ...facts].flatMap((row) => ('form' in row ? [row.form] : []));
  expect(Object.keys(served)).toEqual(expect.arrayContaining(['place', ...named]));
});

it('a phone that keeps the current ones is told so in an empty answer', async () => {
  const first = await resident.get('/forms/ticket').expect(200);
  const etag = String(first.headers['etag']);
  expect([etag, first.headers['cache-control']]).toEqual([
    expect.stringMatching(/^"[\w-]{16}"$/),
    'private, no-cache',
  ]);
  const again = await resident.get('/forms/ticket').set('if-none-match', etag).expect(304);
  expect([again.text, again.headers['etag']]).toEqual(['', etag]);
  const other = await resident.get('/forms/ticket').set('if-none-match', '"of-last-year"').expect(200);
  expect(other.body).toEqual(first.body);
});

it('an unknown noun has none, and a reader who is signed out gets none', async () => {
  const unknown = await resident.get('/forms/nothing');
  expect([unknown.status, (unknown.body as { code: string }).code]).toEqual([422, 'NOT_A_CHOICE']);
  const signedOut = await supertest(test.app.getHttpServer()).get('/api/v1/forms/ticket');
  expect([signedOut.status, (signedOut.body as { code: string }).code]).toEqual([401, 'NOT_SIGNED_IN']);
});

it('every noun has forms, and a module that sweeps and tells its cases', async () => {
  for (const noun of nouns) {
    expect(
      Object.keys(((await resident.get(`/forms/${noun}`).expect(200)).body as { forms: object }).forms),
    ).not.toEqual([]);
    expect(test.app.get(CaseNouns).of(noun)).toEqual({
      notices: expect.anything() as object,
      expire: expect.any(Function) as object,
    });
  }
});
