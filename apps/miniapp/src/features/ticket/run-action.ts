import type { Action, Request, Ticket } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { confirm, say } from '../../lib/dialog';
import { open } from '../../lib/route';
import type { Reason } from './reveal';
import { useMove } from './ticket.queries';
import type { Filled } from '../form/values';
import { actionText, masterText, requestText } from './ticket.text';

/** Runs an action without a form and shows the result. */
function useRunNow(ticket: Ticket) {
  const move = useMove(ticket);
  const run = (action: string, mode: Action['mode'], filled: Filled, done: string) =>
    move.mutateAsync({ action, mode, filled }).then(
      () => {
        say(done);
        return true;
      },
      (error: unknown) => {
        say(sentenceOf(error));
        return false;
      },
    );
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

/** A tap on an action beside a remark or a request, which the form's field of that name is filled with. */
export function useRunBeside(ticket: Ticket) {
  const { run, busy } = useRunNow(ticket);
  /** Runs at once or after a question; false if the person decided against it. */
  const send = async (of: Action, id: string, filled: Filled = {}, about = ''): Promise<boolean> => {
    const { action, mode, section, confirm: ask } = of;
    if (ask && !(await confirm(ask.question, '确定', [ask.text, about].filter(Boolean).join('\n'))))
      return false;
    return run(action, mode, { [section]: id, ...filled }, `已${actionText(of)}`);
  };
  return { send, busy: busy !== null };
}

const detailText = (request: Request): string =>
  [
    requestText(request),
    request.words,
    ...request.details.map(({ label, value }) => `${label}：${value}`),
    request.master && masterText(request.master),
  ]
    .filter(Boolean)
    .join('\n');

/** A tap on an answer to a pending request: at once after a question, or with a form. */
export function useAnswer(ticket: Ticket) {
  const { send, busy } = useRunBeside(ticket);
  const answer = (request: Request, of: Action) =>
    of.confirm
      ? void send(of, request.id, {}, detailText(request))
      : void open('ticket/act/index', { id: ticket.id, action: of.action, mode: of.mode, of: request.id });
  return { answer, busy };
}

/** Reveals the reporter for one of the usual reasons. */
export function useReveal(ticket: Ticket, { action, mode }: Action) {
  const { run, busy } = useRunNow(ticket);
  const reveal = ({ purpose, words, fields }: Reason) =>
    void run(action, mode, { purpose, words, fields }, '已打开，24 小时内有效');
  return { reveal, busy: busy !== null };
}
