import { spell, WAYS } from '../../../../test/together/secrets.ts';
import { redactEvents, type PastEvent, type PersonToRedact } from './redact-events.ts';

const PHONE = '13812345678';
const who: PersonToRedact = {
  person: 'p',
  names: [
    { text: '林小满', since: 0 },
    { text: '拒绝维修', since: 20 },
  ],
  phone: PHONE,
  homes: ['theirs'],
};
const event = (words: string, more: Partial<PastEvent> = {}): PastEvent => ({
  seq: 2,
  at: 10,
  action: 'remark',
  mode: 'do',
  by: 'steward',
  as: 'case_steward',
  units: [],
  household: null,
  from: 'triage',
  to: 'triage',
  form: { words },
  inputs: { hasStewards: true, defaultSteward: null },
  replaced: null,
  ...more,
});
const told = (one: PastEvent, wasReporter = false): PastEvent =>
  redactEvents(one, who, { isClaimed: false, wasReporter });

it.each(Array.from({ length: WAYS }, (_, way) => [spell(PHONE, way), spell('13812345679', way)]))(
  'takes one’s own number out of words, typed as %s, and leaves another’s',
  (own, other) => {
    expect(told(event(`打${own}或者${other}`)).form).toEqual({ words: `打[号码已删除]或者${other}` });
  },
);

it('takes a name out of what was written since it was theirs: nobody blots out words of before by taking them as a name', () => {
  expect(
    [event('林小满说物业拒绝维修'), event('林小满说物业拒绝维修', { at: 20 })].map((one) => told(one).form),
  ).toEqual([{ words: '***说物业拒绝维修' }, { words: '***说物业****' }]);
});

it('takes a home from what family did for a reporter, and none from anybody else’s ticket', () => {
  const placed = event('漏水', { by: 'mother', as: 'reporter', household: 'theirs' });
  expect([told(placed, true).household, told(placed).household]).toEqual([null, 'theirs']);
});

it('takes home, name and numbers out of what an event replaced, and leaves the homes of others', () => {
  const replaced = {
    values: { title: '林小满家漏水', household: 'theirs', otherHouseholds: ['theirs', 'else'] },
    rows: {
      tasks: { 't:1': { seq: 1, id: 't:1', words: `打${PHONE}` } },
      endorsements: {
        '3': { seq: 3, id: '3', person: 'p', household: 'second' },
        '4': { seq: 4, id: '4', person: 'other', household: 'theirs' },
        '5': null,
      },
    },
  };
  expect(told(event('好', { replaced })).replaced).toEqual({
    values: { title: '***家漏水', household: null, otherHouseholds: ['else'] },
    rows: {
      tasks: { 't:1': { seq: 1, id: 't:1', words: '打[号码已删除]' } },
      endorsements: {
        '3': { seq: 3, id: '3', person: 'p', household: null },
        '4': { seq: 4, id: '4', person: 'other', household: 'theirs' },
        '5': null,
      },
    },
  });
});
