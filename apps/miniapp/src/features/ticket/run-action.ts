import type { Action, Request, Ticket } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { confirm, say } from '../../lib/dialog';
import { open } from '../../lib/route';
import type { Reason } from './reveal';
import { useMove } from './ticket.queries';
import type { Filled } from './form/values';
import { actionText, masterText, requestText } from './ticket.text';

/** Runs an action without a form and shows the result. */
function useRunNow(ticket: Ticket) {
  const move = useMove(ticket);
  const run = (action: string, mode: Action['mode'], filled: Filled, done: string) =>
    move
      .mutateAsync({ action, mode, filled })
      .then(() => say(done))
      .catch((error: unknown) => say(sentenceOf(error)));
  return { run, busy: move.isPending ? move.variables.action : null };
}

/** A tap on an action: its form if it has one, else the move itself. */
export function useRunAction(ticket: Ticket) {
  const { run, busy } = useRunNow(ticket);
  const pick = async (action: Action) => {
    if (busy) return;
    const { action: name, mode, form, confirm: ask } = action;
    if (form) return void open('ticket/act/index', { id: ticket.id, action: name, mode });
    if (!ask || (await confirm(ask.question, '确定', ask.text ?? undefined)))
      void run(name, mode, {}, `已${actionText(action)}`);
  };
  return { pick: (action: Action) => void pick(action), busy };
}

const detailText = ({ words, details, master }: Request): string =>
  [words, ...details.map(({ label, value }) => `${label}：${value}`), master && masterText(master)]
    .filter(Boolean)
    .join('\n');

/** A tap on a pending request: 批准 and 撤回申请 run at once, 不准 asks for a reason. */
export function useAnswer(ticket: Ticket) {
  const { run, busy } = useRunNow(ticket);
  const grant = async (request: Request) => {
    if (await confirm(`批准${requestText(request)}吗？`, '确认', detailText(request)))
      void run('grant', 'do', { request: request.id }, '已批准');
  };
  const cancel = async (request: Request) => {
    if (await confirm('撤回这个申请吗？', '撤回'))
      void run('cancel', 'do', { request: request.id }, '已撤回申请');
  };
  return {
    grant: (request: Request) => void grant(request),
    cancel: (request: Request) => void cancel(request),
    refuse: ({ id }: Request) =>
      void open('ticket/act/index', { id: ticket.id, action: 'refuse', mode: 'do', of: id }),
    busy: busy !== null,
  };
}

/** Corrects or takes back the user's own remark. */
export function useAmend(ticket: Ticket) {
  const { run, busy } = useRunNow(ticket);
  const correct = (remark: string, words: string) => run('correct_remark', 'do', { remark, words }, '已更正');
  const retract = async (remark: string) => {
    if (await confirm('收回这条留言吗？', '收回', '文字和照片都不再给人看，只留下“已收回”。'))
      await run('retract_remark', 'do', { remark }, '已收回');
  };
  return { correct, retract, busy: busy !== null };
}

/** Reveals the reporter for one of the usual reasons. */
export function useReveal(ticket: Ticket) {
  const { run, busy } = useRunNow(ticket);
  const reveal = ({ purpose, words, fields }: Reason) =>
    void run('reveal', 'do', { purpose, words, fields }, '已打开，24 小时内有效');
  return { reveal, busy: busy !== null };
}
