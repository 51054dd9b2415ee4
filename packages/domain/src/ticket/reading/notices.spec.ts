import { filled, Story, until } from '../../../test/story.ts';
import type { Filled } from '../../kernel/form.ts';
import { DAY } from '../../kernel/time.ts';
import { noticesOf } from './notices.ts';

/**
 * The notices of the last event: each title with its people, and units marked by @; notices without
 * recipients are left out.
 */
function titlesOf({ ticket, events, areaStaff }: Story): string[] {
  const some = noticesOf(ticket, events.at(-1)!, areaStaff).map(
    ({ title, people, units }) => [title, [...people, ...units.map((unit) => `@${unit}`)]] as const,
  );
  return some.filter(([, whom]) => whom.length > 0).map(([title, whom]) => `${title}: ${whom.join(' ')}`);
}

const { reason, evidence, dispatch, hold, hearing, resolution, decline, extension } = filled;
const news = '您的点单有新进展';
const stewardNews = '您跟的单有新进展';
const say = { words: '几点来？', to: 'all' };
const task = { unit: 'group', words: '挨家通知', due: '2026-11-25' };
const join = { joining: [{ person: 'elder', household: null, at: 0, from: 'A' }] };
/** Stories that the neighbour endorsed while the ticket was open. */
const beside = (story: Story): Story => story.do('neighbour', 'endorse');
const signed = (): Story => until.deliberating().do('elder', 'sign_mediation').do('far', 'sign_mediation');
const mediated = (): Story => signed().do('secretary', 'mediate', filled.minutes);
const tasked = (): Story => until.working().do('property', 'assign_task', task);
const answers = (story: Story, more: Filled = {}): Filled => ({
  request: story.ticket.requests.at(-1)!.id,
  ...more,
});
const asked = (): Story => until.working().ask('property', 'hold', hold);

const table: readonly (readonly [string, Story, readonly string[]])[] = [
  ['placed', until.pool(), ['待接单: steward steward2 steward3']],
  ['placed, sensitive', new Story({ private: true }), ['待派单: secretary']],
  ['accept', until.triage(), ['已接单: steward', `${news}: resident`]],
  [
    'assign',
    until.pool().do('secretary', 'assign', dispatch),
    ['待签收: @property @group', `${news}: resident`, '由您跟单: steward3'],
  ],
  [
    'expire in the pool',
    until.pool().sweep(),
    ['待派单: secretary', '待接单超时了，请过问: secretary', `${news}: resident`, '由您跟单: steward3'],
  ],
  ['settle', until.triage().do('steward', 'settle', evidence), ['待核验: secretary', `${news}: resident`]],
  [
    'answer',
    until.triage({ kind: 'consult' }).do('steward', 'answer', { words: '是的' }),
    ['待评价: resident'],
  ],
  ['report', until.dispatching(), ['待派单: secretary']],
  ['put_back', until.triage().do('steward', 'put_back', reason), ['待接单: steward steward2 steward3']],
  ['ask', until.triage().do('steward', 'ask', filled.questions), ['待补充: resident']],
  [
    'supplement',
    until.triage().do('steward', 'ask', filled.questions).do('resident', 'supplement', filled.answers),
    ['已接单: steward', `${stewardNews}: steward`],
  ],
  [
    'hand_to_steward',
    until.dispatching().do('secretary', 'hand_to_steward', { case_steward: 'steward2' }),
    ['已接单: steward2', `${news}: resident`],
  ],
  ['escalate', until.dispatching().do('secretary', 'escalate', reason), ['待派单: grid']],
  ['dispatch', until.signing(), ['待签收: @property @group', `${news}: resident`]],
  [
    'dispatch to an external unit',
    until.dispatching().do('secretary', 'dispatch', { lead: 'police' }),
    ['待签收: intake intake2', `${news}: resident`],
  ],
  ['sign', until.working(), ['办理中: @property @group', `${news}: resident`]],
  ['start', until.triage().do('steward', 'start'), ['办理中: steward']],
  ['return', until.signing().do('property', 'return', filled.return), ['待派单: secretary']],
  ['extend', until.working().do('secretary', 'extend', extension), ['办结期限延长了: resident']],
  [
    'hold',
    until.working().do('secretary', 'hold', hold),
    ['您的点单已挂账: resident', `${stewardNews}: steward`],
  ],
  [
    'resume',
    until.working().do('secretary', 'hold', hold).do('secretary', 'resume'),
    ['恢复办理: @property @group', `${news}: resident`],
  ],
  [
    'hold_expired',
    until.working().do('secretary', 'hold', hold).sweepOn(),
    ['恢复办理: @property @group', `${news}: resident`, `${stewardNews}: steward`],
  ],
  [
    'transfer',
    until.working().do('secretary', 'transfer', reason),
    ['待派单: secretary', `${news}: resident`],
  ],
  ['overrun', until.working().sweepOn(), ['待派单: grid']],
  [
    'reappoint',
    until
      .working()
      .sweepOn()
      .do('grid', 'dispatch', dispatch)
      .do('property', 'sign')
      .do('committee', 'reappoint', { lead: 'group' }),
    ['办理中: @group', `${news}: resident`],
  ],
  [
    'remind',
    until.working().sweepOn().do('grid', 'dispatch', dispatch).do('property', 'sign').sweepOn(),
    ['逾期周报: committee committee2', '逾期周报: street street2', '逾期周报: @property @group'],
  ],
  ['finish', until.verifying(), ['待核验: secretary', `${news}: resident`]],
  [
    'verify',
    beside(until.working()).do('property', 'finish', evidence).do('secretary', 'verify', filled.verification),
    ['待评价: resident', '您附议的单请您评价: neighbour'],
  ],
  [
    'reject',
    until.verifying().do('secretary', 'reject', reason),
    ['办理中: @property @group', `${news}: resident`],
  ],
  ['refer_up', mediated().do('grid', 'refer_up', reason), ['待派单: secretary']],
  ['rate_solved', until.rating().do('resident', 'rate_solved'), [`${stewardNews}: steward`]],
  [
    'rate_unsolved',
    until.rating().do('resident', 'rate_unsolved'),
    ['待派单: secretary', `${stewardNews}: steward`],
  ],
  [
    'expire in rating',
    beside(until.working()).do('property', 'finish', evidence).sweep().sweep(),
    ['您附议的单办结了: neighbour', `${news}: resident`, '您附议的单有新进展: neighbour'],
  ],
  [
    'reopen',
    until.rating().do('resident', 'rate_solved').do('resident', 'reopen'),
    ['待派单: secretary', `${news}: resident`, `${stewardNews}: steward`],
  ],

  [
    'withdraw',
    until.signing().do('resident', 'withdraw'),
    ['居民已撤回: @property @group', `${stewardNews}: steward`],
  ],
  [
    'leave',
    beside(until.working()).do('resident', 'leave'),
    ['原点单居民已退出，由您接着跟进: neighbour', '点单居民已退出: steward'],
  ],
  [
    'merge',
    beside(until.triage()).do('secretary', 'merge', { master: 'm' }),
    ['您的点单已并入另一张单: resident', '您附议的单已并入另一张单: neighbour'],
  ],
  [
    'split',
    until.pool().do('secretary', 'merge', { master: 'm' }).do('secretary', 'split'),
    ['待接单: steward steward2 steward3', `${news}: resident`],
  ],
  ['absorb', until.working().applyTriggeredEvent('absorb', join), ['又有居民反映同一件事: steward']],
  [
    'release',
    until
      .working()
      .applyTriggeredEvent('absorb', join)
      .applyTriggeredEvent('release', { leaving: ['A'] }),
    ['并入的单已拆出: resident', '并入的单已拆出: steward'],
  ],
  [
    'carry_on',
    until.working().applyTriggeredEvent('carry_on', { leaving: ['resident'], proxy: 'intake' }),
    ['点单居民已离开，由您代为跟进: intake', '有居民已离开: steward'],
  ],
  [
    'carry_on, with a neighbour',
    beside(until.working()).applyTriggeredEvent('carry_on', { leaving: ['resident'] }),
    ['原点单居民已退出，由您接着跟进: neighbour', '有居民已离开: steward'],
  ],
  [
    'carry_on of an endorser',
    beside(until.working()).applyTriggeredEvent('carry_on', { leaving: ['neighbour'] }),
    ['有居民已离开: steward'],
  ],
  ['recategorise', until.working().do('steward', 'recategorise', { kind: 'help' }), [`${news}: resident`]],

  [
    'convene',
    until.deliberating(),
    ['协商中: secretary', '请您参加协商: elder far @property', `${news}: resident`],
  ],
  [
    'set_hearing',
    until.deliberating().do('secretary', 'set_hearing', { ...hearing, sides: ['neighbour'] }),
    ['请您参加协商: neighbour @property', `${news}: resident`],
  ],
  [
    'state_position',
    until.deliberating().do('elder', 'state_position', { attended: true }),
    ['协商有了新回应: secretary'],
  ],
  [
    'state_position before a host',
    until
      .dispatching()
      .do('secretary', 'convene', { ...hearing, host: 'committee' })
      .do('elder', 'state_position', { attended: true }),
    ['协商有了新回应: committee'],
  ],
  ['sign_mediation', until.deliberating().do('elder', 'sign_mediation'), ['协商有了新回应: secretary']],
  [
    'resolve, with tasks',
    until.deliberating().do('secretary', 'resolve', { ...resolution, tasks: [task] }),
    [
      '待派单: secretary',
      '协商有了结果: elder far @property',
      '有新的协办任务: @group',
      `${news}: resident`,
      `${stewardNews}: steward`,
    ],
  ],
  [
    'mediate',
    mediated(),
    ['待核验: grid', '协商有了结果: elder far @property', `${news}: resident`, `${stewardNews}: steward`],
  ],
  [
    'expire of a hearing',
    until.deliberating().sweep(),
    ['待派单: grid', '协商超时，由上级接着处理: elder far @property', `${news}: resident`],
  ],
  [
    'follow_up',
    mediated().do('grid', 'verify', filled.verification).do('resident', 'rate_solved').sweep(),
    ['调解满一个月了，现在怎么样？请留言告诉召集人: elder far'],
  ],

  [
    'remark of the reporter',
    until.working().do('resident', 'remark', say),
    ['有新留言: steward @property @group'],
  ],
  [
    'remark of the reporter while nobody has it',
    until.pool().do('resident', 'remark', say),
    ['有新留言: steward steward2 steward3'],
  ],
  [
    'remark of an endorser',
    beside(until.working()).do('neighbour', 'remark', say),
    ['有新留言: steward @property @group'],
  ],
  [
    'remark of staff',
    beside(until.working()).do('property', 'remark', say),
    ['有人给您留言: resident neighbour'],
  ],
  [
    'remark of staff to staff',
    until.working().do('property', 'remark', { ...say, to: 'staff' }),
    ['有新留言: steward @property @group'],
  ],
  ['remark of a side', until.deliberating().do('far', 'remark', say), ['当事人有新留言: secretary']],
  [
    'remark of a side a month after',
    mediated()
      .do('grid', 'verify', filled.verification)
      .do('resident', 'rate_solved')
      .wait(30 * DAY)
      .sweep()
      .do('far', 'remark', say),
    ['当事人有新留言: secretary'],
  ],
  ['nudge', until.working().do('resident', 'nudge'), ['居民催办: @property @group', '居民催办: steward']],
  [
    'nudge answered',
    until.working().do('resident', 'nudge').do('property', 'answer_nudge', { words: '周四' }),
    ['您的催办有了回复: resident'],
  ],
  ['endorse', beside(until.working()), ['又有居民附议: steward']],
  [
    'remark of staff in a hearing',
    until.deliberating().do('secretary', 'remark', say),
    ['有人给您留言: resident elder far'],
  ],
  [
    'what a resolution left to do, once it is signed',
    until
      .deliberating()
      .do('secretary', 'resolve', { ...resolution, tasks: [task] })
      .do('secretary', 'dispatch', { lead: 'property' })
      .do('property', 'sign'),
    ['办理中: @property', '有新的协办任务: @group', `${news}: resident`],
  ],
  [
    'rate_own',
    beside(until.working())
      .do('property', 'finish', evidence)
      .do('secretary', 'verify', filled.verification)
      .do('neighbour', 'rate_own', { verdict: 'solved' }),
    [`${stewardNews}: steward`],
  ],
  [
    'report_progress',
    until.working().do('property', 'report_progress', { words: '在修' }),
    [`${news}: resident`],
  ],
  ['assign_task', tasked(), ['有新的协办任务: @group']],
  [
    'do_task',
    tasked().do('group', 'do_task', { task: tasked().ticket.tasks[0]!.id, words: '好了' }),
    ['协办任务有了回音: @property @group'],
  ],
  [
    'refuse_task',
    tasked().do('group', 'refuse_task', { task: tasked().ticket.tasks[0]!.id, words: '人手不足' }),
    ['协办任务有了回音: @property @group'],
  ],
  [
    'attempt_contact',
    until.working().do('steward', 'attempt_contact', { channel: 'phone', reached: true }),
    [],
  ],
  [
    'recuse',
    until.dispatching().do('secretary', 'recuse', { party: { person: 'secretary' }, words: '亲属' }),
    ['待派单: grid'],
  ],
  [
    'recuse of the case steward',
    until.triage().do('steward', 'recuse', { party: { person: 'steward' }, words: '亲属' }),
    ['已接单: secretary'],
  ],

  ['ask for a hold', asked(), ['有申请等您批准: secretary committee committee2']],
  [
    'ask for declining',
    until.pool().ask('intake', 'decline', decline),
    ['有申请等您批准: intake intake2 committee committee2'],
  ],
  [
    'ask for a hand-over',
    until.triage().ask('secretary', 'hand_over', { successor: 'steward2' }),
    ['有申请等您批准: steward2'],
  ],
  [
    'grant a hold',
    asked().grant('secretary'),
    ['您的申请已批准: property', '您的点单已挂账: resident', `${stewardNews}: steward`],
  ],
  [
    'grant a hand-over',
    until.triage().ask('secretary', 'hand_over', { successor: 'steward2' }).grant('steward2'),
    ['您的申请已批准: secretary', '跟单管家换人了: resident', '您跟的单已交接: steward'],
  ],
  [
    'grant declining',
    beside(until.pool()).ask('intake', 'decline', decline).grant('intake2'),
    ['您的申请已批准: intake', '您的点单不予受理: resident', '您附议的单不予受理: neighbour'],
  ],
  [
    'silence on a withdraw',
    until.working().ask('resident', 'withdraw').sweep(),
    ['您的申请已批准: resident', '居民已撤回: @property @group', `${stewardNews}: steward`],
  ],
  [
    'refuse',
    asked().do('secretary', 'refuse', answers(asked(), { words: '可以先修' })),
    ['您的申请未获批准: property'],
  ],
  ['silence', asked().sweep(), ['您的申请未获批准: property']],
  ['cancel', asked().do('property', 'cancel', answers(asked())), []],
];

test.each(table)('%s', (_, story, notices) => expect(titlesOf(story)).toEqual(notices));

test('a hand-over names the steward from now on', () => {
  const { ticket, events, areaStaff } = until
    .triage()
    .ask('secretary', 'hand_over', { successor: 'steward2' })
    .grant('steward2');
  expect(
    noticesOf(ticket, events.at(-1)!, areaStaff)
      .filter(({ namesHolder }) => namesHolder)
      .map(({ people }) => people),
  ).toEqual([['resident']]);
});
