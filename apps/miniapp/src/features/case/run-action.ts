import type { Action } from '../../api/contract';
import { sentenceOf } from '../../api/error';
import { confirm, say } from '../../lib/dialog';
import type { Filled } from '../form/values';
import type { Case, CaseRequest, Noun } from './case';
import { useMove } from './case.queries';
import { actionText, requestText } from './case.text';

type Acted = Pick<Case, 'id' | 'version'>;

const textOf = ({ text }: NonNullable<Action['confirm']>, summary: string): string =>
  [text, summary].filter(Boolean).join('\n');

/** Runs an action without a form and shows the result. */
export function useRunNow<C extends Case>(noun: Noun<C>, subject: Acted) {
  const move = useMove(noun, subject);
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

const sayWhy = (error: unknown): false => {
  say(sentenceOf(error));
  return false;
};

/** Asks before an action, with what it will mean. False if the person decides against it. */
async function isSure<C extends Case>(
  { announce }: Noun<C>,
  { id }: Acted,
  { action, confirm: ask }: Action,
  summary: string,
): Promise<boolean> {
  if (!ask) return true;
  const means = (await announce?.(id, action)) ?? [];
  return confirm(
    ask.question,
    '确定',
    textOf(ask, [summary, ...means.map((one) => `${one}。`)].filter(Boolean).join('\n')),
  );
}

/** A tap on an action: its form if it has one, else the move itself. `summary`: shown with the question. */
export function useRunAction<C extends Case>(noun: Noun<C>, subject: Acted, summary = '') {
  const { run, busy } = useRunNow(noun, subject);
  const pick = async (action: Action) => {
    if (busy) return;
    const { action: name, mode, form } = action;
    if (form) return void noun.openForm({ id: subject.id, action: name, mode });
    if (await isSure(noun, subject, action, summary).catch(sayWhy))
      void run(name, mode, {}, `已${actionText(action)}`);
  };
  return { pick: (action: Action) => void pick(action), busy };
}

/** A tap on an action beside a remark or a request, which the form's field of that name is filled with. */
export function useRunBeside<C extends Case>(noun: Noun<C>, subject: Acted) {
  const { run, busy } = useRunNow(noun, subject);
  /** Runs at once or after a question; false if the person decided against it. */
  const send = async (taken: Action, id: string, filled: Filled = {}, summary = ''): Promise<boolean> => {
    const { action, mode, section, confirm: ask } = taken;
    if (ask && !(await confirm(ask.question, '确定', textOf(ask, summary)))) return false;
    return run(action, mode, { [section]: id, ...filled }, `已${actionText(taken)}`);
  };
  return { send, busy: busy !== null };
}

const detailText = (request: CaseRequest, more: string): string =>
  [
    requestText(request),
    request.words,
    ...request.details.map(({ label, value }) => `${label}：${value}`),
    more,
  ]
    .filter(Boolean)
    .join('\n');

/** A tap on an answer to a pending request: at once after a question, or with a form. */
export function useAnswer<C extends Case>(noun: Noun<C>, subject: Acted) {
  const { send, busy } = useRunBeside(noun, subject);
  /** `more`: what else to read before answering. */
  const answer = (request: CaseRequest, taken: Action, more = '') =>
    taken.confirm
      ? void send(taken, request.id, {}, detailText(request, more))
      : void noun.openForm({ id: subject.id, action: taken.action, mode: taken.mode, target: request.id });
  return { answer, busy };
}
