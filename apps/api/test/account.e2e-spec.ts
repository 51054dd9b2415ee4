import supertest from 'supertest';
import { startTestApp, type TestApp } from './harness/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

type SignedIn = { accessToken: string; refreshToken: string; me: { name: string } };

const agent = (one: TestApp): ReturnType<typeof supertest> => supertest(one.app.getHttpServer());
const signIn = (one: TestApp, code: string): supertest.Test =>
  agent(one).post('/api/v1/sessions').send({ code });

describe('signing in', () => {
  it('serves a crowd three times as large as the pool, and so does renewing', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => signIn(test, 'demo-resident')));
    expect(answers.map(({ status }) => status)).toEqual(Array(24).fill(200));
    const renewed = await Promise.all(
      answers.map(({ body }) =>
        agent(test)
          .post('/api/v1/sessions/refresh')
          .send({ refreshToken: (body as SignedIn).refreshToken }),
      ),
    );
    expect(renewed.map(({ status }) => status)).toEqual(Array(24).fill(200));
  });

  it('renews once with each refresh token', async () => {
    const { refreshToken } = (await signIn(test, 'demo-resident').expect(200)).body as SignedIn;
    await agent(test).post('/api/v1/sessions/refresh').send({ refreshToken }).expect(200);
    const again = await agent(test).post('/api/v1/sessions/refresh').send({ refreshToken });
    expect([again.status, again.body.code, again.body.message]).toEqual([401, 'NOT_SIGNED_IN', '请先登录']);
  });

  it.each([
    ['emulate-busy', 503, 'WECHAT_BUSY'],
    ['emulate-limit', 503, 'WECHAT_BUSY'],
    ['of-nobody', 401, 'LOGIN_CODE_INVALID'],
    ['demo-nobody', 401, 'LOGIN_CODE_INVALID'],
  ])('answers WeChat’s “%s” in its own words', async (code, status, expected) => {
    const answer = await signIn(test, code);
    expect([answer.status, answer.body.code]).toEqual([status, expected]);
  });
});

describe('without the demo', () => {
  it('nobody invented signs in, though they are in the database', async () => {
    const real = await startTestApp(undefined, { demo: false });
    const answer = await signIn(real, 'demo-secretary');
    expect([answer.status, answer.body.code]).toEqual([401, 'LOGIN_CODE_INVALID']);
    await agent(real).get('/api/v1/demo/personas').expect(404);
    await agent(real).post('/api/v1/demo/clock').send({ advance: 'PT1H' }).expect(404);
    await real.stop();
  });
});

describe('the demo’s clock', () => {
  it('moves, but not beyond five years in all', async () => {
    const move = (advance: string): supertest.Test =>
      agent(test).post('/api/v1/demo/clock').send({ advance });
    for (let year = 0; year < 4; year++) await move('P400D').expect(200);
    const refused = await move('P400D');
    expect([refused.status, refused.body.code]).toEqual([422, 'TOO_LATE']);
    expect((await move('P-1D')).status).toBe(422);
  });
});
