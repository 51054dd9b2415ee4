/**
 * What leads to rows that chance alone would hardly reach; `clock` lets time take its row, `ask` is any
 * request.
 */
export const toKey: Readonly<Record<string, readonly string[]>> = {
  'dispatching.uphold': [
    'accept',
    'settle',
    'answer',
    'verify',
    'rate_unsolved',
    'reopen',
    'hand_to_steward',
    'dispatch',
    'sign',
    'finish',
    'deliver',
    'appoint',
  ],
  'rating.demand_hearing': [
    'accept',
    'settle',
    'answer',
    'verify',
    'rate_unsolved',
    'hand_to_steward',
    'dispatch',
    'sign',
    'finish',
    'deliver',
    'appoint',
  ],
  'rating.demand_hearing@caller': [
    'accept',
    'answer',
    'rate_unsolved',
    'hand_to_steward',
    'dispatch',
    'sign',
    'finish',
    'verify',
    'appoint',
    'attempt_contact',
  ],
  'verifying.refer_up': [
    'accept',
    'settle',
    'start',
    'reject',
    'finish',
    'dispatch',
    'sign',
    'convene',
    'sign_mediation',
    'mediate',
  ],
  'verifying.mark_unreachable': ['accept', 'settle', 'attempt_contact', 'finish', 'start'],
  'working.overrun': ['accept', 'start', 'sign', 'dispatch', 'clock'],
  'working.remind': ['accept', 'start', 'sign', 'dispatch', 'appoint', 'clock'],
  'working.reappoint': ['accept', 'start', 'sign', 'dispatch', 'return', 'appoint', 'clock'],
  'working.hold_expired': ['accept', 'start', 'sign', 'dispatch', 'hold', 'clock'],
  'dispatching.appoint': ['report', 'dispatch', 'return', 'accept', 'convene', 'resolve'],
  'signing.return': ['report', 'dispatch', 'accept', 'assign'],
  'closed.restore': ['withdraw'],
  'closed.reopen': [
    'accept',
    'answer',
    'settle',
    'verify',
    'rate_partly',
    'rate_solved',
    'archive_unsolved',
    'mark_unreachable',
    'accept_explanation',
  ],
  'asking.withdraw': ['accept', 'ask'],
  'asking.supplement': ['accept', 'ask', 'start'],
  'asking.expire': ['accept', 'ask', 'start', 'clock'],
  'working.deliver': ['accept', 'start', 'sign', 'dispatch'],
  'working.grant@silence': ['accept', 'start', 'sign', 'dispatch', 'ask withdraw', 'clock'],
  'working.reveal@lead': ['accept', 'report', 'dispatch', 'sign', 'share_contact'],
  'signing.reveal@lead': ['accept', 'report', 'dispatch', 'share_contact'],
  'deliberating.expire': ['accept', 'report', 'convene', 'start', 'clock'],
};

const asked = (...actions: readonly string[]): readonly string[] =>
  actions.flatMap((action) => [`ask ${action}`, action]);

/** What must have happened before, in whatever state. */
export const toAction: Readonly<Record<string, readonly string[]>> = {
  leave: ['endorse'],
  unendorse: ['endorse'],
  rate_own: ['endorse'],
  grant: ['ask'],
  refuse: ['ask'],
  cancel: ['ask'],
  hand_over: asked('hand_over'),
  decline: asked('decline'),
  appeal: asked('decline'),
  split: ['merge', ...asked('merge')],
  'ask split': ['merge', ...asked('merge')],
  mediate: ['convene', 'set_hearing', 'sign_mediation'],
  sign_mediation: ['convene', 'set_hearing'],
  state_position: ['convene'],
  resolve: ['convene'],
  correct_remark: ['remark'],
  retract_remark: ['remark'],
  hide_picture: ['remark'],
  show_picture: ['remark', 'hide_picture'],
  do_task: ['assign_task'],
  refuse_task: ['assign_task'],
  resume: ['hold'],
  unshare_contact: ['share_contact'],
  open_words: ['endorse'],
  close_words: ['endorse', 'open_words'],
  hide_card: ['show_card'],
};

export const called = [
  'accept',
  'answer',
  'settle',
  'start',
  'finish',
  'deliver',
  'verify',
  'rating.attempt_contact',
];
/**
 * Of who verified a committee's ticket the committee itself may not uphold: the way to a refusal that is
 * rare.
 */
export const partial = ['report', 'escalate', 'dispatch', 'sign', 'finish', 'verify', 'rate_unsolved'];

/** What leads into a state. */
export const into: Readonly<Record<string, readonly string[]>> = {
  pool: [],
  triage: ['accept', 'hand_to_steward'],
  dispatching: ['report'],
  signing: ['assign', 'report', 'dispatch'],
  working: ['accept', 'start', 'sign'],
  asking: ['accept', 'ask', 'start'],
  deliberating: ['accept', 'report', 'convene', 'start'],
  verifying: ['accept', 'settle', 'start', 'finish'],
  rating: ['accept', 'answer', 'settle', 'verify', 'deliver'],
  closed: ['accept', 'answer', 'settle', 'verify'],
};

export const reluctant = [
  'withdraw',
  'recategorise',
  'remark',
  'nudge',
  'attempt_contact',
  'report_progress',
  'escalate',
  'recuse',
  'endorse',
  'unendorse',
  'leave',
  'hand_over',
  'grant',
  'refuse',
  'cancel',
  'share_contact',
  'unshare_contact',
  'reveal',
  'show_card',
  'hide_card',
  'open_words',
  'close_words',
  'correct_remark',
  'retract_remark',
  'hide_picture',
  'show_picture',
];

/** The way to the end, the best first; where nobody can finish, now time, now another lead may help. */
export const homeward: readonly (readonly string[])[] = [
  ...[
    'accept_explanation',
    'rate_solved',
    'verify',
    'deliver',
    'finish',
    'settle',
    'answer',
    'sign',
    'resume',
    'uphold',
    'dispatch',
    'appoint',
  ].map((one) => [one]),
  ...['start', 'accept', 'supplement', 'resolve', 'expire', 'hold_expired', 'do_task', 'overrun'].map(
    (one) => [one],
  ),
  ['reappoint', 'remind'],
];

/** Kinds with which a goal can be reached. */
export const kindsFor: Readonly<Record<string, readonly string[]>> = {
  'working.deliver': ['service'],
  'triage.answer': ['consult', 'idea'],
  'verifying.refer_up': ['help', 'complaint'],
  'verifying.mark_unreachable': ['help', 'hazard', 'complaint'],
  withdraw: ['help', 'complaint', 'consult'],
  'grant@silence': ['help', 'complaint', 'idea'],
  decline: ['help', 'complaint', 'idea'],
  appeal: ['help', 'complaint', 'idea'],
  restore: ['help', 'idea', 'complaint'],
  uphold: ['consult', 'idea', 'help'],
  demand_hearing: ['consult', 'idea'],
};
