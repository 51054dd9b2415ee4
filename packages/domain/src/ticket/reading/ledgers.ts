import { DAY } from '../../kernel/time.ts';

/** 台账: the records that an office keeps of the tickets of its area, each a sheet of a workbook. */
export const ledgers = {
  requests: '诉求台账',
  dispatches: '派单台账',
  holds: '挂账台账',
  hearings: '协商台账',
  handovers: '交接台账',
  supervisions: '督办台账',
  looks: '查看台账',
} as const;
export type LedgerName = keyof typeof ledgers;

/** What each ledger has a line for. */
export const ledgerLines: Readonly<Record<LedgerName, string>> = {
  requests: '每件诉求一行，按登记时间',
  dispatches: '每次派单一行，按派单时间',
  holds: '每次挂账一行，按挂账时间',
  hearings: '每次协商一行，按发起时间',
  handovers: '每次交接一行，按提出时间',
  supervisions: '每次超时一半以上一行，每次督办一行，按发生时间',
  looks: '每次查看居民信息一行，按查看时间',
};

/** The name of a workbook with all ledgers. */
export const ALL_LEDGERS = 'all';
export type LedgerBook = LedgerName | typeof ALL_LEDGERS;

export const ledgerBooks: Readonly<Record<LedgerBook, string>> = { ...ledgers, [ALL_LEDGERS]: '全部台账' };

/** The ledgers of a workbook, in the order of its sheets. */
export const ledgersIn = (book: LedgerBook): readonly LedgerName[] =>
  book === ALL_LEDGERS ? (Object.keys(ledgers) as LedgerName[]) : [book];

/** How far the writing of a workbook is. */
export const ledgerStates = {
  waiting: '排队中',
  writing: '正在生成',
  ready: '可以下载',
  failed: '没有生成，请再试一次',
  gone: '已过期',
} as const;
export type LedgerState = keyof typeof ledgerStates;

/** How long a written workbook can be fetched. */
export const LEDGER_LASTS = DAY;

/** How a hearing stands in its ledger. */
export const ledgerHearingStates = {
  open: '协商中',
  resolved: '形成决议',
  mediated: '调解办结',
  expired: '逾期未成',
} as const;

/** What became of a request to hand over. */
export const handOverAnswers = {
  pending: '待答复',
  granted: '已接手',
  refused: '未接手',
  cancelled: '已取消',
  lapsed: '已失效',
} as const;
