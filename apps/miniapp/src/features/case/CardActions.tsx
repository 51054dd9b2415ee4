import { ActionBar } from './ActionBar';
import type { Case, Noun } from './case';
import { useRunAction } from './run-action';

interface Props<C extends Case> {
  noun: Noun<C>;
  of: C;
  /** What a question is about: the list shows others too. */
  about: string;
}

/** The actions of one case of a list. */
export function CardActions<C extends Case>({ noun, of, about }: Props<C>) {
  const { pick, busy } = useRunAction(noun, of, about);
  return <ActionBar actions={of.actions} busy={busy} onPick={pick} />;
}
