import supertest from 'supertest';
import { startTestApp, type Phone, type TestApp } from './harness/app.ts';
import {
  companyOf,
  HOUR,
  offersOf,
  refused,
  seen,
  timeline,
  told,
  type Company,
} from './together/company.ts';

/** Correcting and taking back remarks, and hiding pictures. */

let test: TestApp;
let all: Company;

beforeAll(async () => {
  test = await startTestApp();
  all = await companyOf(test);
});
afterAll(() => test.stop());

const refusedWith = async (code: string, ...attempt: Parameters<typeof refused>): Promise<void> =>
  expect((await refused(...attempt))[1]).toBe(code);
const remarksFor = async (phone: Phone, id: string) =>
  (await timeline(phone, id)).filter(({ action }) => action.includes('remark'));
const addressOf = async (phone: Phone, id: string): Promise<string> =>
  (await remarksFor(phone, id)).at(-1)!.files[0]!.url;
const opens = async (url: string): Promise<number> =>
  (await supertest(test.app.getHttpServer()).get(url)).status;

async function atWorkWithPicture() {
  const { resident, steward } = all;
  const { id } = await resident.place();
  await steward.act(id, 'accept');
  const picture = await resident.picture();
  await resident.act(id, 'remark', { to: 'all', words: '2 单元', files: [picture] });
  const remark = (await remarksFor(resident, id)).at(-1)!.id;
  return { id, picture, remark };
}

describe("one's own remark", () => {
  it('is corrected: everybody reads the new words, marked, and nobody is told anew', async () => {
    const { resident, steward } = all;
    const { id, picture, remark } = await atWorkWithPicture();
    const notices = await told(test, steward, id);
    await resident.act(id, 'correct_remark', { remark, words: '是 3 单元' });
    for (const phone of [resident, steward]) {
      expect(await remarksFor(phone, id)).toMatchObject([
        { id: remark, action: 'remark', note: '是 3 单元', amended: 'corrected', files: [{ id: picture }] },
      ]);
    }
    expect(await told(test, steward, id)).toEqual(notices);
  });

  it('is taken back: no words, no picture, not even by an address that was given out', async () => {
    const { resident, steward } = all;
    const { id, picture, remark } = await atWorkWithPicture();
    const address = await addressOf(steward, id);
    expect(await opens(address)).toBe(200);
    await resident.act(id, 'retract_remark', { remark });
    expect(await remarksFor(steward, id)).toMatchObject([
      { id: remark, note: null, amended: 'retracted', amendableUntil: null, files: [] },
    ]);
    expect(await opens(address)).toBe(404);
    for (const phone of [resident, steward]) await phone.get(`/files/${picture}`).expect(404);
    expect((await seen(resident, id))['facts']).toMatchObject({ askedAt: null });
  });

  it("is nobody else's, and only for ten minutes", async () => {
    const { resident, steward } = all;
    const { id, remark } = await atWorkWithPicture();
    expect((await remarksFor(steward, id)).at(-1)).toMatchObject({ amendableUntil: null });
    expect((await remarksFor(resident, id)).at(-1)).toMatchObject({ amendableUntil: expect.any(String) });
    await refusedWith('REMARK_SETTLED', steward, id, 'correct_remark', { remark, words: '别的话' });
    await refusedWith('REMARK_SETTLED', resident, id, 'correct_remark', { remark: '1', words: '别的话' });
    expect(offersOf(await seen(resident, id))).toEqual(
      expect.arrayContaining(['correct_remark', 'retract_remark']),
    );
    await test.pass(HOUR / 4);
    await refusedWith('REMARK_SETTLED', resident, id, 'correct_remark', { remark, words: '别的话' });
    await refusedWith('REMARK_SETTLED', resident, id, 'retract_remark', { remark });
    expect(offersOf(await seen(resident, id))).not.toContain('retract_remark');
  });

  it('to staff stays for staff when it is corrected', async () => {
    const { resident, steward, secretary } = all;
    const { id } = await resident.place();
    await steward.act(id, 'accept');
    await steward.act(id, 'remark', { to: 'staff', words: '先查监控' });
    const remark = (await remarksFor(steward, id)).at(-1)!.id;
    await steward.act(id, 'correct_remark', { remark, words: '先查门禁' });
    expect(await remarksFor(secretary, id)).toMatchObject([{ note: '先查门禁', audience: 'staff' }]);
    expect(JSON.stringify([await timeline(resident, id), await seen(resident, id)])).not.toMatch(/监控|门禁/);
  });
});

describe('a picture', () => {
  it('is hidden by staff with a reason: nobody opens it, whoever sent it is told', async () => {
    const { resident, steward } = all;
    const { id, picture } = await atWorkWithPicture();
    const address = await addressOf(steward, id);
    await steward.act(id, 'hide_picture', { picture, words: '拍到了邻居的脸' });
    expect(await opens(address)).toBe(404);
    for (const phone of [resident, steward]) {
      await phone.get(`/files/${picture}`).expect(404);
      expect((await remarksFor(phone, id)).at(-1)).toMatchObject({ note: '2 单元', files: [] });
      expect((await timeline(phone, id)).at(-1)).toMatchObject({
        action: 'hide_picture',
        label: '屏蔽照片',
        note: '拍到了邻居的脸',
        by: { name: '孙勤勤' },
      });
    }
    expect(await told(test, resident, id)).toContain('您发的一张照片已被屏蔽');
  });

  it('of the placing leaves the card too', async () => {
    const { resident, steward } = all;
    const picture = await resident.picture();
    const { id } = await resident.place({ files: [picture] });
    await steward.act(id, 'accept');
    await steward.act(id, 'hide_picture', { picture, words: '有车牌号码' });
    expect((await seen(resident, id))['files']).toEqual([]);
    const { items } = (await resident.get('/tickets?box=placed').expect(200)).body as {
      items: { id: string; thumb: string | null }[];
    };
    expect(items.find((one) => one.id === id)?.thumb).toBeNull();
  });

  it('of another ticket, hidden already, unknown or in other hands is not there to be hidden', async () => {
    const { resident, steward, property } = all;
    const [one, other] = [await atWorkWithPicture(), await atWorkWithPicture()];
    const form = (picture: string) => ({ picture, words: '不宜公开' });
    await refusedWith('UNKNOWN_REFERENCE', steward, one.id, 'hide_picture', form(other.picture));
    await refusedWith('UNKNOWN_REFERENCE', steward, one.id, 'hide_picture', form('no-id'));
    await refusedWith('NOT_RELATED', resident, one.id, 'hide_picture', form(one.picture));
    await refusedWith('NOT_FOUND', property, one.id, 'hide_picture', form(one.picture));
    await steward.act(one.id, 'hide_picture', form(one.picture));
    await refusedWith('UNKNOWN_REFERENCE', steward, one.id, 'hide_picture', form(one.picture));
  });

  it('that was hidden is shown again by staff with a reason: opened as before, whoever sent it is told', async () => {
    const { resident, steward, secretary, property } = all;
    const { id, picture } = await atWorkWithPicture();
    const form = { picture, words: '不是车牌' };
    const hiddenFor = async (phone: Phone) => (await seen(phone, id))['hiddenPictures'];
    await refusedWith('UNKNOWN_REFERENCE', steward, id, 'show_picture', form);
    expect(offersOf(await seen(steward, id))).not.toContain('show_picture');
    await steward.act(id, 'hide_picture', { picture, words: '有车牌号码' });
    const hiding = (await timeline(steward, id)).at(-1)!.id;
    expect([await hiddenFor(steward), await hiddenFor(resident)]).toEqual([
      [{ id: picture, event: hiding }],
      [],
    ]);
    await refusedWith('NOT_RELATED', resident, id, 'show_picture', form);
    await refusedWith('NOT_FOUND', property, id, 'show_picture', form);
    await refusedWith('NOT_FOUND', await test.as('other-secretary'), id, 'show_picture', form);
    await refusedWith('MISSING_FIELD', steward, id, 'show_picture', { picture });
    await secretary.act(id, 'show_picture', form);
    for (const phone of [resident, steward]) {
      await phone.get(`/files/${picture}`).expect(200);
      expect((await remarksFor(phone, id)).at(-1)).toMatchObject({ files: [{ id: picture }] });
      expect((await timeline(phone, id)).at(-1)).toMatchObject({ label: '恢复照片', note: '不是车牌' });
    }
    expect(await told(test, resident, id)).toContain('您发的一张照片已恢复');
    await refusedWith('UNKNOWN_REFERENCE', steward, id, 'show_picture', form);
    expect(await hiddenFor(steward)).toEqual([]);
  });

  it('of a remark that was taken back is not shown again', async () => {
    const { resident, steward } = all;
    const { id, picture, remark } = await atWorkWithPicture();
    await steward.act(id, 'hide_picture', { picture, words: '有车牌号码' });
    await resident.act(id, 'retract_remark', { remark });
    await refusedWith('NOT_OFFERED', steward, id, 'show_picture', { picture, words: '不是车牌' });
    await steward.get(`/files/${picture}`).expect(404);
  });
});
