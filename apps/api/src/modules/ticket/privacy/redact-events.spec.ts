import type { TicketEvent } from '@sandan/domain';
import { spell, WAYS } from '../../../../test/together/secrets.ts';
import { redactEvents, type PersonToRedact } from './redact-events.ts';

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
const event = (words: string, more: Partial<TicketEvent> = {}): TicketEvent => ({
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
  given: { hasStewards: true, defaultSteward: null },
  ...more,
});
const told = (one: TicketEvent, wasReporter = false): TicketEvent =>
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
