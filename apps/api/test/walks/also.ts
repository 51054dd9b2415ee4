import { DAY, endOf, later, workingDays } from './calendar.ts';
import { extendTo, newRun } from './clocks.ts';
import {
  assignTask,
  conclude,
  convene,
  mediate,
  resolve,
  setHearing,
  setTask,
  statePosition,
} from './hearings.ts';
import { letGo, succeed } from './kin.ts';
import {
  covers,
  heldFor,
  holdsOffice,
  isAble,
  isOneOf,
  isRecused,
  isSensitive,
  levelAbove,
  levels,
  mediation,
  officeOf,
  openHearing,
  openHold,
  waitsSince,
  type Lead,
  type Matter,
  type Party,
} from './matter.ts';
import { inPerson, listOf, momentOf, textOf, type Also, type Scene } from './scene.ts';
import { formOf } from './table.ts';
import type { Town } from './town.ts';

export const startOf = (matter: Matter, { people }: Town): string =>
  isSensitive(matter) || !people.some((person) => covers(matter, person) && !isRecused(matter, person))
    ? 'dispatching'
    : 'pool';

/** "The building's default steward; if there is none, the authority stands in." */
function defaultSteward(matter: Matter, { people }: Town): string | null {
  const steward = people.find(({ serves }) =>
    serves.some(({ area, isDefault }) => isDefault && matter.path.includes(area)),
  );
  return steward && !isRecused(matter, steward) ? steward.id : null;
}

export const restart: Also = (matter, { town }) => {
  matter.caseSteward = startOf(matter, town) === 'dispatching' ? defaultSteward(matter, town) : null;
  matter.lead = null;
};

function leadOf({ seq }: Matter, { form, town, at }: Scene, appointed: boolean): Lead {
  const unit = form['lead'] as string;
  const external = town.units.find(({ id }) => id === unit)?.kind === 'external';
  return {
    seq,
    unit,
    person: null,
    external,
    support: listOf(form, 'support').filter((one) => one !== unit),
    appointed,
    since: at,
    due: momentOf(form, 'due'),
  };
}

const takeCase: Also = (matter, { by }) => void (matter.caseSteward = by!.id);
const myself: Also = (matter, scene) => void (matter.lead = inPerson(matter, scene));
const levelUp: Also = (matter) => void (matter.level = levelAbove(matter.level));
const unmediated: Also = (matter) => void (matter.isMediated = false);
/** The reporter's statement counts as the reporter's own, even if family made it. */
const rated: Also = (matter, { by, as }) =>
  void matter.ratings.push({ by: as === 'reporter' ? matter.reporter! : by!.id, called: as === 'caller' });
/** A returned case keeps its steward, unless recused. */
const keepSteward: Also = (matter, { town }) => {
  const steward = town.people.find(({ id }) => id === matter.caseSteward);
  if (matter.caseSteward !== null && !isAble(matter, steward))
    matter.caseSteward = defaultSteward(matter, town);
};

const rework: Also = (matter, scene) => {
  rated(matter, scene);
  newRun(matter);
};

const appoint: Also = (matter, scene) => void (matter.lead = leadOf(matter, scene, true));

const assign: Also = (matter, scene) => {
  matter.lead = leadOf(matter, scene, false);
  matter.caseSteward = defaultSteward(matter, scene.town);
};

const hold: Also = (matter, { form, as, at }) => {
  const most = at + Math.min(as === 'arbiter' ? 90 * DAY : 30 * DAY, 180 * DAY - heldFor(matter, at));
  matter.holds.push({ since: at, until: null, review: Math.min(endOf(form['review'] as string), most) });
};

const resume: Also = (matter, { at }) => {
  const open = openHold(matter);
  if (open) open.until = at;
};

const leave: Also = (matter) => {
  matter.endorsements = matter.endorsements.filter(({ person }) => person !== matter.reporter);
  succeed(matter, matter.endorsements[0]);
};

const handOver: Also = (matter, { form }) => {
  const { lead, caseSteward } = matter;
  const successor = form['successor'] as string;
  if (lead && lead.person !== null && lead.person === (caseSteward ?? lead.person))
    matter.lead = { ...lead, person: successor };
  matter.caseSteward = successor;
};

/** "To the level above whoever declined." */
const decline: Also = (matter, { by }) =>
  void (matter.declinedLevel =
    levels.find((level) => holdsOffice(matter, by!, officeOf[level]!)) ?? 'community');

const recategorise: Also = (matter, { form, town }) => {
  for (const name of Object.keys(formOf('category').fields)) {
    if (form[name] === undefined || name === 'words') continue;
    Object.assign(matter, { [name === 'private' ? 'isPrivate' : name]: form[name] });
  }
  matter.openness = town.openness.get(matter.category)!;
};

/** The effects of an expired clock, by state. */
const expired: Readonly<Record<string, Also>> = {
  pool: (matter, { town }) => {
    matter.flags.add('pool_missed');
    matter.caseSteward = defaultSteward(matter, town);
  },
  triage: ({ flags }) => void flags.add('triage_missed'),
  dispatching: levelUp,
  signing: ({ flags }) => void flags.add('sign_missed'),
  asking: ({ flags }) => void flags.add('unanswered'),
  deliberating: (matter, scene) => {
    conclude('expired')(matter, scene);
    levelUp(matter, scene);
  },
  verifying: ({ flags }) => void flags.add('unverified'),
};

const overrun: Also = (matter, { at }) => {
  matter.flags.add('overrun');
  matter.overrunAt = at;
  matter.level = levelAbove(matter.level);
};

const contact: Also = ({ contacts }, { by, form, at }) =>
  void contacts.push({
    by: by!.id,
    at,
    channel: form['channel'] as string,
    verdict: form['reached'] ? textOf(form, 'verdict') : null,
  });

const remark: Also = (matter, { by, as, form, at }) => {
  const isAsking = ['reporter', 'endorser', 'side'].includes(as);
  matter.talk.push({
    seq: matter.seq,
    by: by!.id,
    at,
    kind: isAsking ? 'asks' : form['to'] === 'all' ? 'answers' : 'else',
  });
  matter.askedAt = waitsSince(matter);
};

const replyDue = ({ form, at }: Scene): number => later(at, workingDays(Number(textOf(form, 'days'))));

/** "Words, reply_by ≤ 3 days", at the level of the office. */
const order: Also = (matter, scene) => {
  const { by } = scene;
  const level = levels.find((one) => holdsOffice(matter, by!, officeOf[one]!)) ?? matter.level;
  const due = replyDue(scene);
  matter.supervision = { by: by!.id, level, due, isAnswered: false, again: 0, risen: 0 };
};

const askAgain: Also = ({ supervision }, scene) =>
  void Object.assign(supervision!, {
    isAnswered: false,
    due: replyDue(scene),
    again: supervision!.again + 1,
  });

/** "Level + 1, again once, then weekly list"; an answer that is not read in time ends it. */
const rise: Also = (matter, { at }) => {
  const { isAnswered, risen, level } = matter.supervision!;
  if (isAnswered || risen === 2) return void (matter.supervision = null);
  Object.assign(matter.supervision!, {
    level: levelAbove(level),
    risen: risen + 1,
    due: later(at, workingDays(1)),
  });
};

/** Both people answer for it: who asked, and who granted. */
const exclude: Also = (matter, { by, at }) => {
  const { asker } = matter.requests.findLast(({ action }) => action === 'exclude')!;
  matter.exclusion = { people: [asker, by!.id], since: at, status: 'standing', ruleBy: null };
  matter.excludedAt = at;
};

/** "The street rules within 5 working days." */
const object: Also = ({ exclusion }, { by, at }) => {
  exclusion!.people.push(by!.id);
  Object.assign(exclusion!, { status: 'objected', ruleBy: later(at, workingDays(5)) });
};

const nudge: Also = (matter, { at }) => {
  matter.nudgedAt = at;
  matter.talk.push({ seq: null, by: null, at, kind: 'asks' });
  matter.askedAt = waitsSince(matter);
};

/** "The last return convenes a hearing by itself." */
const returned: Also = (matter, scene) => {
  const { lead, returnedBy, spent } = matter;
  if (lead?.unit) returnedBy.push(lead.unit);
  if ((spent['returns'] ?? 0) + 1 < 3 || (spent['hearings'] ?? 0) >= 3) return;
  spent['hearings'] = (spent['hearings'] ?? 0) + 1;
  convene(matter, { ...scene, form: {} });
};

/** "Up to 3 tries." */
const callBack: Also = (matter, { form }) => {
  const tries = matter.call!.tries + 1;
  matter.call = form['reached'] || tries === 3 ? null : { tries };
};

const answerNudge: Also = (matter, { at }) => {
  matter.talk.push({ seq: null, by: null, at, kind: 'answers' });
  matter.askedAt = waitsSince(matter);
};

const correct: Also = (matter) => void matter.amendments++;

const retract: Also = (matter, { form }) => {
  matter.amendments++;
  matter.talk = matter.talk.filter(({ seq }) => String(seq) !== form['remark']);
  matter.pictures = matter.pictures.filter(({ seq }) => String(seq) !== form['remark']);
  matter.hidden = matter.hidden.filter(({ seq }) => String(seq) !== form['remark']);
  matter.askedAt = waitsSince(matter);
};

const isMeant =
  ({ form }: Scene) =>
  ({ id }: { readonly id: string }): boolean =>
    id === form['picture'];

const hide: Also = (matter, scene) => {
  matter.hidden.push(...matter.pictures.filter(isMeant(scene)));
  matter.pictures = matter.pictures.filter((one) => !isMeant(scene)(one));
};

const showAgain: Also = (matter, scene) => {
  matter.pictures.push(...matter.hidden.filter(isMeant(scene)));
  matter.hidden = matter.hidden.filter((one) => !isMeant(scene)(one));
};

const endorse: Also = (matter, { by }) => {
  matter.endorsements.push({ person: by!.id, household: by!.households[0] ?? null, from: null });
  letGo(matter);
};

const unendorse: Also = (matter, { by }) =>
  void (matter.endorsements = matter.endorsements.filter(({ person }) => person !== by!.id));

const recuse: Also = (matter, { form, town }) => {
  const party = form['party'] as Party;
  const steward = town.people.find(({ id }) => id === matter.caseSteward);
  matter.recused.push(party);
  letGo(matter, steward !== undefined && isOneOf([party], steward));
};

const share =
  (isShared: boolean): Also =>
  (matter) =>
    void (matter.isShared = isShared);

const shows =
  (what: 'showsCard' | 'opensWords', is: boolean): Also =>
  (matter) =>
    void (matter[what] = is);

/** A reveal does not carry over to a succeeding reporter. */
const reveal: Also = ({ reveals, reporter }, { by, form, at }) =>
  void reveals.push({ by: by!.id, of: reporter, at, fields: listOf(form, 'fields') });

/** The column "also" and its text, by action. */
export const also: Readonly<Record<string, Also>> = {
  accept: takeCase,
  assign,
  appoint,
  reappoint: appoint,
  hold,
  resume,
  hold_expired: resume,
  transfer: resume,
  leave,
  decline,
  recategorise,
  overrun,
  convene,
  resolve,
  mediate,
  escalate: levelUp,
  rate_unsolved: rework,
  put_back: restart,
  restore: restart,
  hand_over: handOver,
  rate_solved: rated,
  rate_partly: rated,
  accept_explanation: rated,
  archive_unsolved: rated,
  rate_own: rated,
  hand_to_steward: (matter, { form }) => void (matter.caseSteward = form['case_steward'] as string),
  settle: (matter, scene) => (unmediated(matter, scene), myself(matter, scene)),
  start: (matter, scene) => ((matter.isTouched = true), myself(matter, scene)),
  finish: unmediated,
  dispatch: (matter, scene) => void (matter.lead = leadOf(matter, scene, false)),
  report: (matter, { form }) => void (matter.title = textOf(form, 'title') ?? matter.title),
  return: returned,
  ask: (matter) => void (matter.returnTo = matter.state),
  refer_up: (matter, scene) => void (matter.isMediated || levelUp(matter, scene)),
  expire: (matter, scene) => expired[matter.state]?.(matter, scene),
  remind: (matter, { at }) => void (matter.overrunAt = at),
  extend: (matter, { form, at }) => extendTo(matter, momentOf(form, 'due')!, at),
  reopen: (matter, scene) => (rework(matter, scene), keepSteward(matter, scene)),
  appeal: (matter, scene) => ((matter.level = levelAbove(matter.declinedLevel!)), keepSteward(matter, scene)),
  merge: (matter, { form, masterOf }) => void (matter.mergedInto = masterOf(form['master'] as string)!),
  split: (matter, scene) => ((matter.mergedInto = null), restart(matter, scene)),
  demand_hearing: convene,
  set_hearing: setHearing,
  state_position: statePosition,
  assign_task: assignTask,
  sign_mediation: (matter, { by }) => void openHearing(matter)!.signed.push(by!.id),
  do_task: setTask('done'),
  refuse_task: setTask('refused'),
  nudge,
  answer_nudge: answerNudge,
  call_back: callBack,
  uphold: (matter, { by }) => void (matter.upholder = by!.id),
  correct_remark: correct,
  retract_remark: retract,
  hide_picture: hide,
  show_picture: showAgain,
  supervise: order,
  supervise_again: askAgain,
  answer_supervision: (matter, { at }) =>
    void Object.assign(matter.supervision!, { isAnswered: true, due: later(at, workingDays(3)) }),
  accept_answer: (matter) => void (matter.supervision = null),
  lapse_supervision: rise,
  say_pressed: ({ flags }) => void flags.add('pressed'),
  exclude,
  object,
  uphold_exclusion: ({ exclusion }) => void Object.assign(exclusion!, { status: 'upheld', ruleBy: null }),
  count_again: (matter) => void (matter.exclusion = null),
  lapse_objection: (matter) => void (matter.exclusion = null),
  rung: (matter) => void matter.rungs++,
  follow_up: (matter, { at }) => void (mediation(matter)!.followedUp = at),
  remark,
  attempt_contact: contact,
  endorse,
  unendorse,
  recuse,
  share_contact: share(true),
  unshare_contact: share(false),
  reveal,
  show_card: shows('showsCard', true),
  hide_card: shows('showsCard', false),
  open_words: shows('opensWords', true),
  close_words: shows('opensWords', false),
};
