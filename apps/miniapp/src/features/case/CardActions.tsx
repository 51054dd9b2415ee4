import { ActionBar } from './ActionBar';
import type { Case, Noun } from './case';
import { useRunAction } from './run-action';

interface Props<C extends Case> {
  noun: Noun<C>;
  subject: C;
  /** The case in one line, shown with a question: the list shows others too. */
  summary: string;
}

/** The actions of one case of a list. */
export function CardActions<C extends Case>({ noun, subject, summary }: Props<C>) {
  const { pick, busy } = useRunAction(noun, subject, summary);
  return <ActionBar actions={subject.actions} busy={busy} onPick={pick} />;
}
