import { isUnusual } from '../rules/reveal-budget.ts';
import { knows, type Clearance } from '../../person/clearance.ts';
import type { TicketEvent } from '../engine/event.ts';
import {
  actingFor,
  arbitersOf,
  authoritiesOf,
  caseStewardOf,
  nameableOf,
  standInOf,
  verifiersOf,
  type AreaStaff,
} from '../rules/area-staff.ts';
import { hostOf } from '../rules/relations.ts';
import {
  assignmentOf,
  endorsersOf,
  hearingOf,
  isPending,
  mediationOf,
  type Hearing,
  type Id,
  type Request,
  type Ticket,
} from '../ticket.ts';
import { states } from '../words.ts';
import { pictureDeedOf, type PictureDeed } from '../workflow.ts';

/** The recipients of a notice: people, and the members of units. */
export interface Audience {
  readonly people: readonly Id[];
  readonly units: readonly Id[];
}

export interface Notice extends Audience {
  readonly title: string;
  /** The text names the new case steward. */
  readonly namesSteward?: boolean;
}

const people = (...ids: (Id | null)[]): Audience => ({ people: ids.filter((id) => id !== null), units: [] });
const units = (...ids: Id[]): Audience => ({ people: [], units: ids });
const ids = (some: readonly { readonly id: Id }[]): Audience => ({
  people: some.map(({ id }) => id),
  units: [],
});
const all = (...some: Audience[]): Audience => ({
  people: [...new Set(some.flatMap((one) => one.people))],
  units: [...new Set(some.flatMap((one) => one.units))],
});

/** The lead until this event. */
function leadBefore(ticket: Ticket, { at }: TicketEvent): Audience {
  const assignment = ticket.assignments.find(({ until }) => until === at);
  return units(...(assignment?.unit ? [assignment.unit, ...assignment.support] : []));
}

function leadOf(ticket: Ticket, areaStaff: AreaStaff): Audience {
  const assignment = assignmentOf(ticket);
  if (!assignment) return people();
  if (assignment.person !== null)
    return people(assignment.person, standInOf(ticket, areaStaff, assignment.person));
  if (assignment.external) return ids(areaStaff.intake);
  return units(...(assignment.unit ? [assignment.unit, ...assignment.support] : []));
}

/** The reporter and the endorsers: each has an own thread of notices. */
const residentsOf = (ticket: Ticket): Audience => people(ticket.reporter, ...endorsersOf(ticket));

const convenorsOf = (ticket: Ticket, areaStaff: AreaStaff): Audience => {
  const host = hostOf(ticket, areaStaff);
  if (host !== null) return people(...actingFor(ticket, areaStaff, host));
  // The convenor who concluded it may have left since, so the authority is notified too.
  return all(
    people(hearingOf(ticket) ? null : (mediationOf(ticket)?.convenor ?? null)),
    ids(authoritiesOf(ticket, areaStaff)),
  );
};

const heardAt = (hearing: Hearing | null): Audience =>
  all(units(...(hearing?.seats ?? []).map(({ unit }) => unit)), people(...(hearing?.sides ?? [])));

/**
 * The case steward, or the authority in their place. While the steward is away, both they and their deputy
 * are notified.
 */
const stewardOf = (ticket: Ticket, areaStaff: AreaStaff): Audience =>
  people(...actingFor(ticket, areaStaff, caseStewardOf(ticket, areaStaff)));

/** Who acts next, as far as names may be shown: a name missing among several would reveal the reporter. */
export function knownNextActors(ticket: Ticket, areaStaff: AreaStaff, clearance: Clearance): Audience {
  const moving = nextActors(ticket, areaStaff);
  return moving.people.length > 1 && !knows(clearance) ? { ...moving, people: [] } : moving;
}

/** Who acts next (workflow.md "States"). */
export function nextActors(ticket: Ticket, areaStaff: AreaStaff): Audience {
  switch (ticket.state) {
    case 'pool':
      return ids(nameableOf(ticket, areaStaff, areaStaff.covering));
    case 'triage':
      return stewardOf(ticket, areaStaff);
    case 'dispatching':
      return ids(authoritiesOf(ticket, areaStaff));
    case 'deliberating':
      return convenorsOf(ticket, areaStaff);
    case 'signing':
    case 'working':
      return leadOf(ticket, areaStaff);
    case 'asking':
    case 'rating':
      return people(ticket.reporter);
    case 'verifying':
      return ids(verifiersOf(ticket, areaStaff));
    case 'closed':
      return people();
  }
}

/** The offices that may grant a request; the caller leaves out the asker. */
function grantersOf({ action, form }: Request, ticket: Ticket, areaStaff: AreaStaff): Audience {
  if (action === 'hand_over') return people(String(form['successor']));
  const arbiters = ids(arbitersOf(ticket, areaStaff));
  if (action === 'decline') return all(ids(areaStaff.intake), arbiters);
  return action === 'hold'
    ? all(ids(authoritiesOf(ticket, areaStaff)), arbiters)
    : ids(authoritiesOf(ticket, areaStaff));
}

/** Titles for residents: enough to know who has the ticket, and no more. */
const residentTitles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'accept',
      'assign',
      'dispatch',
      'appoint',
      'reappoint',
      'hand_to_steward',
      'sign',
      'report_progress',
      'settle',
      'finish',
      'uphold',
      'mark_unreachable',
      'expire',
      'reject',
      'recategorise',
      'convene',
      'set_hearing',
      'resolve',
      'mediate',
      'resume',
      'hold_expired',
      'transfer',
      'split',
      'reopen',
    ].map((action) => [action, '您的点单有新进展']),
  ),
  release: '并入的单已拆出',
  extend: '办结期限延长了',
  hold: '您的点单已挂账',
  merge: '您的点单已并入另一张单',
  decline: '您的点单不予受理',
  hand_over: '跟单管家换人了',
};

/** Titles for the case steward, who follows the ticket to the end. */
const stewardTitles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'supplement',
      'withdraw',
      'rate_solved',
      'rate_partly',
      'accept_explanation',
      'archive_unsolved',
      'rate_unsolved',
      'reopen',
      'demand_hearing',
      'resolve',
      'mediate',
      'hold',
      'hold_expired',
      'rate_own',
    ].map((action) => [action, '您跟的单有新进展']),
  ),
  endorse: '又有居民附议',
  absorb: '又有居民反映同一件事',
  release: '并入的单已拆出',
  leave: '点单居民已退出',
  carry_on: '有居民已离开',
  nudge: '居民催办',
};

/** Titles for the people of a hearing. */
const hearingTitles: Readonly<Record<string, string>> = {
  convene: '请您参加协商',
  set_hearing: '请您参加协商',
  resolve: '协商有了结果',
  mediate: '协商有了结果',
  expire: '协商超时，由上级接着处理',
};

/** The sides of the open hearing, and those of a mediation after its follow-up was sent. */
const sidesOf = (ticket: Ticket): readonly Id[] => {
  const mediation = mediationOf(ticket);
  return (
    hearingOf(ticket)?.sides ?? (mediation?.followedUp && ticket.closedAt !== null ? mediation.sides : [])
  );
};

function onRemark(ticket: Ticket, event: TicketEvent, areaStaff: AreaStaff): Notice[] {
  if (event.as === 'side') return [{ ...convenorsOf(ticket, areaStaff), title: '当事人有新留言' }];
  const isFromResident = event.as === 'reporter' || event.as === 'endorser';
  const handlers = all(
    ticket.state === 'pool' ? nextActors(ticket, areaStaff) : stewardOf(ticket, areaStaff),
    leadOf(ticket, areaStaff),
  );
  const staff = [{ ...handlers, title: '有新留言' }];
  return isFromResident || event.form['to'] === 'staff'
    ? staff
    : [{ ...all(residentsOf(ticket), people(...sidesOf(ticket))), title: '有人给您留言' }];
}

const requestOf = (ticket: Ticket, { form }: TicketEvent): Request | undefined =>
  ticket.requests.find(({ id }) => id === form['request']);

/** The asker is notified of the answer; a granted row notifies as if it had been taken. */
function onAnswer(ticket: Ticket, event: TicketEvent, areaStaff: AreaStaff): Notice[] {
  const request = requestOf(ticket, event);
  if (!request || event.action === 'cancel') return [];
  const isGranted = event.action === 'grant';
  const asked = all(people(request.asker), people(request.as === 'reporter' ? ticket.reporter : null));
  return [
    { ...asked, title: isGranted ? '您的申请已批准' : '您的申请未获批准' },
    ...(isGranted ? onChange(ticket, event, areaStaff, request.action) : []),
  ];
}

/**
 * The superior of the person who revealed data: the authority for a steward, a unit or intake; the next level
 * for an office-holder.
 */
function superiorsOf(ticket: Ticket, { by }: TicketEvent, areaStaff: AreaStaff): Audience {
  const levels = Object.keys(areaStaff.authorities) as (keyof AreaStaff['authorities'])[];
  const own = levels.findLastIndex((level) => areaStaff.authorities[level].some(({ id }) => id === by));
  const from =
    own === -1
      ? levels.indexOf(areaStaff.intake.some(({ id }) => id === by) ? 'community' : ticket.level)
      : own + 1;
  const above = levels
    .slice(from)
    .map((level) => areaStaff.authorities[level].filter(({ id }) => id !== by))
    .find((some) => some.length > 0);
  return ids(above ?? []);
}

/** Notifies the resident whose data was revealed and, at an unusual number, the superior. */
function onReveal(ticket: Ticket, event: TicketEvent, areaStaff: AreaStaff): Notice[] {
  const toReporter = [{ ...people(ticket.reporter), title: '工作人员查看了您的信息' }];
  const { looks } = event.given;
  return looks && isUnusual(event.as, looks)
    ? [
        ...toReporter,
        {
          ...superiorsOf(ticket, event, areaStaff),
          title: `有人一小时内查看了 ${looks.hour} 位居民的信息，请过问`,
        },
      ]
    : toReporter;
}

function onTask(ticket: Ticket, event: TicketEvent, areaStaff: AreaStaff): Notice[] {
  // The tasks of a resolution are announced once there is a lead, and only to units that may see the ticket.
  const begins = event.to === 'working' && event.from !== 'working';
  const given = ticket.tasks
    .filter(({ seq, status }) => status === 'open' && (begins || seq === event.seq))
    .map(({ unit }) => unit);
  const isAnswered = event.action === 'do_task' || event.action === 'refuse_task';
  return [
    ...(given.length > 0 ? [{ ...units(...given), title: '有新的协办任务' }] : []),
    ...(isAnswered ? [{ ...leadOf(ticket, areaStaff), title: '协办任务有了回音' }] : []),
  ];
}

function onHearing(ticket: Ticket, areaStaff: AreaStaff, action: string): Notice[] {
  const last = hearingOf(ticket) ?? ticket.hearings.at(-1) ?? null;
  if (action in hearingTitles) return [{ ...heardAt(last), title: hearingTitles[action]! }];
  if (action === 'follow_up')
    return [
      {
        ...people(...(mediationOf(ticket)?.sides ?? [])),
        title: '调解满一个月了，现在怎么样？请留言告诉召集人',
      },
    ];
  return ['state_position', 'sign_mediation'].includes(action)
    ? [{ ...convenorsOf(ticket, areaStaff), title: '协商有了新回应' }]
    : [];
}

/** Endorsers give their own rating and are told the outcome; merging and declining have their own texts. */
function onEnding(ticket: Ticket, { from, to }: TicketEvent, action: string): Notice[] {
  const titles: Readonly<Record<string, string>> = {
    rating: '您附议的单请您评价',
    closed: '您附议的单办结了',
  };
  return from !== to && to in titles && action !== 'merge' && action !== 'decline'
    ? [{ ...people(...endorsersOf(ticket)), title: titles[to]! }]
    : [];
}

/**
 * Who is urged: the next actors by a resident's nudge; the lead after a hold; weekly the lead, arbiter and
 * street when it is three times late.
 */
function onUrging(ticket: Ticket, areaStaff: AreaStaff, action: string): Notice[] {
  if (action === 'nudge') return [{ ...nextActors(ticket, areaStaff), title: '居民催办' }];
  if (action === 'resume' || action === 'hold_expired')
    return [{ ...leadOf(ticket, areaStaff), title: '恢复办理' }];
  if (action !== 'remind') return [];
  return [
    {
      ...all(
        ids(arbitersOf(ticket, areaStaff)),
        ids(areaStaff.authorities.street),
        leadOf(ticket, areaStaff),
      ),
      title: '逾期周报',
    },
  ];
}

/** The reporter and the endorsers, each with their own text. */
function onNews(ticket: Ticket, title: string, namesSteward: boolean): Notice[] {
  const more = namesSteward ? { namesSteward } : {};
  const beside = people(...endorsersOf(ticket));
  return [
    { ...people(ticket.reporter), title, ...more },
    ...(beside.people.length > 0
      ? [{ ...beside, title: title.replace('您的点单', '您附议的单'), ...more }]
      : []),
  ];
}

/** The building's default steward becomes case steward without having acted. */
const becomesSteward = ({ action, from, to }: TicketEvent): boolean =>
  action === 'assign' || (from === 'pool' && to === 'dispatching');

/** After a reporter left for good: notifies their successor. */
const onCarriedOn = ({ reporter, formerReporters, proxy, state }: Ticket, { given }: TicketEvent): Notice => {
  const isReporters = state !== 'closed' && (given.leaving ?? []).includes(formerReporters.at(-1) ?? '');
  if (reporter !== null)
    return { ...people(isReporters ? reporter : null), title: '原点单居民已退出，由您接着跟进' };
  return { ...people(isReporters ? proxy : null), title: '点单居民已离开，由您代为跟进' };
};

const pictureTitles: Partial<Record<PictureDeed, string>> = {
  hide: '您发的一张照片已被屏蔽',
  show: '您发的一张照片已恢复',
};

/** Notifies the sender of a picture that staff hid or showed it. */
function onPicture({ action, given }: TicketEvent): Notice[] {
  const deed = pictureDeedOf(action);
  const title = deed && pictureTitles[deed];
  return title === undefined ? [] : [{ ...people(given.sentBy ?? null), title }];
}

function onChange(ticket: Ticket, event: TicketEvent, areaStaff: AreaStaff, action = event.action): Notice[] {
  const isNewMove = event.from !== event.to || ['reappoint', 'escalate', 'expire', 'recuse'].includes(action);
  return [
    ...(isNewMove ? [{ ...nextActors(ticket, areaStaff), title: states[ticket.state] }] : []),
    ...(action !== 'expire' || event.from === 'deliberating' ? onHearing(ticket, areaStaff, action) : []),
    ...onTask(ticket, event, areaStaff),
    ...onEnding(ticket, event, action),
    ...onUrging(ticket, areaStaff, action),
    ...(action in residentTitles ? onNews(ticket, residentTitles[action]!, action === 'hand_over') : []),
    ...(action === 'step_down' ? [{ ...stewardOf(ticket, areaStaff), title: '经办人离岗，请接着跟进' }] : []),
    ...(action === 'leave' ? [{ ...people(ticket.reporter), title: '原点单居民已退出，由您接着跟进' }] : []),
    ...(action === 'carry_on' ? [onCarriedOn(ticket, event)] : []),
    ...(action === 'withdraw' ? [{ ...leadBefore(ticket, event), title: '居民已撤回' }] : []),
    ...(action in stewardTitles && event.to !== 'pool'
      ? [{ ...stewardOf(ticket, areaStaff), title: stewardTitles[action]! }]
      : []),
    ...onPicture(event),
    ...(becomesSteward(event) ? [{ ...stewardOf(ticket, areaStaff), title: '由您跟单' }] : []),
    ...(action === 'hand_over'
      ? [
          {
            ...people(
              ...ticket.pastStewards.filter(({ until }) => until === event.at).map(({ person }) => person),
            ),
            title: '您跟的单已交接',
          },
        ]
      : []),
  ];
}

/** Notifies the reporter that family acted for them. */
function onBehalf({ reporter, formerReporters }: Ticket, { by, as }: TicketEvent): Notice[] {
  const isOwnAction = as !== 'reporter' || by === reporter || (by !== null && formerReporters.includes(by));
  return isOwnAction ? [] : [{ ...people(reporter), title: '家人替您办了一步' }];
}

/**
 * The notices of an event. The caller leaves out the actor, and keeps only the first notice of each
 * recipient.
 */
export const noticesOf = (ticket: Ticket, event: TicketEvent, areaStaff: AreaStaff): Notice[] => [
  ...onBehalf(ticket, event),
  ...onEvent(ticket, event, areaStaff),
];

function onEvent(ticket: Ticket, event: TicketEvent, areaStaff: AreaStaff): Notice[] {
  if (event.mode === 'ask') {
    const asked = ticket.requests.find((request) => request.seq === event.seq && isPending(request));
    return asked ? [{ ...grantersOf(asked, ticket, areaStaff), title: '有申请等您批准' }] : [];
  }
  if (event.action === 'reveal') return onReveal(ticket, event, areaStaff);
  if (event.action === 'remark') return onRemark(ticket, event, areaStaff);
  return ['grant', 'refuse', 'cancel'].includes(event.action)
    ? onAnswer(ticket, event, areaStaff)
    : onChange(ticket, event, areaStaff);
}
