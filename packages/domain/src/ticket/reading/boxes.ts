import { isAuthority, type Office, type UnitKind } from '../../org/words.ts';

/** The lists of the workbench, in order of urgency. */
export const boxes = {
  rate: '待我评价',
  supervised: '待回复督办',
  pool: '单池',
  accepted: '我跟的单',
  dispatch: '待派单',
  verify: '待核验',
  sign: '待签收',
  work: '办理中',
  hear: '协商',
  requests: '待批申请',
  late: '已超时',
  escalated: '督办台账',
  weekly: '逾期周报',
  outside: '热线待答复',
  call: '待回访',
  scope: '辖区全部',
  placed: '我的点单',
  nearby: '附近',
} as const;
export type Box = keyof typeof boxes;

/** The boxes whose tickets wait for the reader: 要您办. The others are for looking and choosing. */
export const boxesThatAsk: ReadonlySet<Box> = new Set([
  ...(['rate', 'hear', 'supervised', 'dispatch', 'verify', 'sign', 'work', 'requests'] as const),
]);

interface Standing {
  readonly offices: readonly { readonly office: Office }[];
  readonly memberships: readonly { readonly kind: UnitKind }[];
}

/** The offices to which what is long late is reported every week. */
const reports: ReadonlySet<Office> = new Set(['committee', 'street']);

/** The offices that answer the hotline, besides intake. */
const answers: ReadonlySet<Office> = new Set(['secretary', 'committee']);

/** The boxes a person is shown; the content is decided ticket by ticket. */
export function boxesOf({ offices, memberships }: Standing): Box[] {
  const decides = offices.some(({ office }) => isAuthority(office));
  const isIntake = offices.some(({ office }) => office === 'intake');
  const isSteward = memberships.some(({ kind }) => kind === 'steward_team');
  const isMember = memberships.length > 0;
  const shown: Readonly<Partial<Record<Box, boolean>>> = {
    rate: true,
    supervised: decides || isMember || isIntake,
    pool: isSteward,
    accepted: isSteward,
    dispatch: decides,
    verify: decides,
    sign: isMember || isIntake,
    work: isMember || isIntake,
    hear: decides || isMember,
    requests: decides || isIntake || isSteward,
    late: decides || isIntake || isMember,
    escalated: decides,
    weekly: offices.some(({ office }) => reports.has(office)),
    outside: isIntake || offices.some(({ office }) => answers.has(office)),
    call: isIntake || offices.some(({ office }) => office === 'committee'),
    scope: decides || isIntake,
    placed: true,
  };
  return (Object.keys(boxes) as Box[]).filter((box) => shown[box]);
}

const ofEverybody: ReadonlySet<Box> = new Set(['rate', 'placed']);

/** The boxes of a home page, in its order. */
export interface HomeBoxes {
  readonly work: readonly Box[];
  readonly own: readonly Box[];
}

/**
 * A person's work, and what is their own. Residents, who have no work, find hearings among their own and, once they
 * have a home, what is nearby.
 */
export function homeBoxesOf(standing: Standing & { readonly homes: readonly unknown[] }): HomeBoxes {
  const work = boxesOf(standing).filter((box) => !ofEverybody.has(box));
  if (work.length > 0) return { work, own: ['rate', 'placed'] };
  return {
    work,
    own: ['rate', 'hear', 'placed', ...(standing.homes.length > 0 ? (['nearby'] as const) : [])],
  };
}
