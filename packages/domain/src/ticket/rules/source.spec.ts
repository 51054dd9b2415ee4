import { refusalOf } from '../../../test/refusal.ts';
import { Story } from '../../../test/story.ts';
import { hotlineAnswer } from '../reading/hotline-answer.ts';
import { sources, type Source } from '../words.ts';
import { readsReference } from './source.ts';

const behalf = { behalf_name: '老张' };
const hotline = { source: 'hotline', hotline_number: '2026-0316-7', hotline_due: '2026-03-20T10:00:00Z' };
const placed = (form: object) =>
  new Story({ ...form }, { who: 'intake', reporter: null, household: null }).ticket;
const refused = (form: object) => refusalOf(() => placed(form));

test('a resident is the source of what they place, and the counter of what is placed on behalf', () => {
  expect([placed({}).source, placed(behalf).source]).toEqual(['self', 'counter']);
});

test('staff name the source of what they place on behalf, and what they saw on patrol', () => {
  expect([placed({ ...behalf, source: 'phone' }).source, placed({ source: 'patrol' }).source]).toEqual([
    'phone',
    'patrol',
  ]);
});

test('a ticket of the hotline has its number and date, and no other has', () => {
  const { source, hotlineNumber, hotlineDue } = placed({ ...behalf, ...hotline });
  expect([source, hotlineNumber, hotlineDue]).toEqual([
    'hotline',
    '2026-0316-7',
    Date.parse('2026-03-20T10:00:00Z'),
  ]);
  expect(refused({ ...behalf, source: 'hotline', hotline_number: '1' })).toBe('MISSING_FIELD');
  expect(refused({ ...behalf, source: 'phone', hotline_number: '1' })).toBe('UNKNOWN_FIELD');
});

test('what another person said is placed on behalf of them, and no source is anonymous', () => {
  expect(refused(hotline)).toBe('MISSING_FIELD');
  expect(refused({ source: 'patrol', anonymous: true, kind: 'hazard' })).toBe('NOT_ANONYMOUS');
  expect(refused({ ...behalf, source: 'open311' })).toBe('NOT_A_CHOICE');
});

test('no step changes it', () => {
  const story = new Story({ ...behalf, source: 'visit' }, { who: 'intake', reporter: null, household: null });
  story
    .do('steward', 'accept')
    .do('steward', 'recategorise', { kind: 'help', category: 'other_help', words: '改' });
  expect(story.ticket.source).toBe('visit');
});

test('the lead does not read by which number the hotline knows the ticket', () => {
  expect([readsReference(new Set(['lead'])), readsReference(new Set(['seat', 'support']))]).toEqual([
    false,
    false,
  ]);
  expect([readsReference(new Set(['intake'])), readsReference(new Set(['authority']))]).toEqual([true, true]);
});

describe('the answer to the hotline', () => {
  const said = {
    found: '现场查看',
    done: '已换灯，王师傅 13800000000',
    lead: '幸福物业',
    community: '幸福里社区',
  };
  const ticket = { hotlineNumber: '2026-0316-7', state: 'rating', outcome: null } as const;

  test('is in the fields of its form, without numbers of people', () => {
    expect(hotlineAnswer(ticket, said)).toBe(
      [
        '热线工单编号：2026-0316-7',
        '核实情况：现场查看',
        '办理情况：已换灯，王师傅 [号码已隐藏]',
        '办理结果：已办理，待评价',
        '承办单位：幸福物业',
        '答复单位：幸福里社区，联系人：社区受理员',
      ].join('\n'),
    );
  });

  test('there is none before there is a result', () => {
    expect(hotlineAnswer(ticket, { ...said, done: null })).toBeNull();
    expect(hotlineAnswer({ ...ticket, state: 'working' }, said)).toBeNull();
  });
});

test('every source has a Chinese name', () => {
  const names = Object.keys(sources) as Source[];
  expect(names.filter((name) => !/[\u4e00-\u9fff]/.test(sources[name]))).toEqual([]);
});
