import type { ReactNode } from 'react';
import type { Action } from '../../api/contract';
import { useFresh } from '../../lib/lifecycle';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { useGate } from '../account/gate';
import { Btn } from '../../ui/Btn';
import { ActionBar } from './ActionBar';
import { Blocked } from './Blocked';
import type { Case, CaseEvent, Noun, RequestOf } from './case';
import { useCase, useTimeline } from './case.queries';
import { ConversationPanel } from './ConversationPanel';
import { isRemark } from './Conversation';
import { nextInHand } from './in-hand';
import { History } from './History';
import { Requests, type MoreOfRequest } from './Requests';
import { useRunAction } from './run-action';

/** What a panel may draw with. */
export interface Opened<C extends Case, E extends CaseEvent = CaseEvent> {
  readonly subject: C;
  /** Empty until they are read. */
  readonly events: readonly E[];
  readonly pick: (action: Action) => void;
  /** The first action of a section of the page. */
  readonly first: (section: Action['section']) => Action | undefined;
}

/** What only this noun's page draws. */
export interface CaseParts<C extends Case, E extends CaseEvent = CaseEvent> {
  readonly title: (subject: C) => string;
  /** Where it stands. */
  readonly Head: (opened: Opened<C, E>) => ReactNode;
  /** What it is about and how far it has come. */
  readonly Panels: (opened: Opened<C, E>) => ReactNode;
  /** Between conversation and history. */
  readonly Results?: (opened: Opened<C, E>) => ReactNode;
  readonly Foot?: (opened: Opened<C, E>) => ReactNode;
  /** Whether a panel draws this action, so that the bar does not repeat it. */
  readonly isInPanel?: (subject: C) => (action: Action) => boolean;
  readonly request?: MoreOfRequest<RequestOf<C>>;
  /** Opens another case in the place of this one: for the next one of a list. */
  readonly goTo?: (id: string) => unknown;
  /** The sentence for a viewer who may not follow it yet. */
  readonly untold?: (subject: C) => string | null;
}

interface Props<C extends Case, E extends CaseEvent> {
  noun: Noun<C, E>;
  parts: CaseParts<C, E>;
}

/** Actions shown beside their subject are not repeated in the bar; a request without a panel is answered there. */
const isBeside =
  ({ requests = [] }: Case) =>
  ({ section }: Action): boolean =>
    section === 'conversation' || section === 'remark' || (section === 'request' && requests.length > 0);

/** The way on for a person who works through a list. */
function nextOf(id: string, goTo: ((id: string) => unknown) | undefined) {
  const next = goTo ? nextInHand(id) : null;
  return next ? <Btn text={`下一件（还有 ${next.left} 件）`} onTap={() => void goTo?.(next.id)} /> : null;
}

const inBar = <C extends Case>(subject: C, isInPanel: CaseParts<C>['isInPanel']) =>
  subject.actions.filter((action) => !isBeside(subject)(action) && !isInPanel?.(subject)(action));

function Content<C extends Case, E extends CaseEvent>({
  noun,
  parts,
  subject,
}: Props<C, E> & { subject: C }) {
  const { Head, Panels, Results, Foot } = parts;
  const untold = parts.untold?.(subject) ?? null;
  const timeline = useTimeline(noun, subject.id, untold === null);
  const { pick, busy } = useRunAction(noun, subject);
  useFresh(timeline);
  const first = (section: Action['section']) => subject.actions.find((action) => action.section === section);
  const opened = { subject, events: timeline.data ?? [], pick, first };
  const actions = inBar(subject, parts.isInPanel);
  const next = nextOf(subject.id, parts.goTo);
  const hasActions = actions.length > 0;
  return (
    <Page
      title={parts.title(subject)}
      footer={hasActions ? <ActionBar actions={actions} busy={busy} onPick={pick} /> : next}
    >
      <Blocked blocked={subject.blocked} />
      <Head {...opened} />
      <Requests noun={noun} subject={subject} more={parts.request} />
      <Panels {...opened} />
      {untold === null ? (
        <Query query={timeline}>
          {(events) => (
            <>
              <ConversationPanel
                noun={noun}
                subject={subject}
                events={events}
                action={first('conversation')}
              />
              {Results ? <Results {...opened} /> : null}
              <History events={events.filter((event) => !isRemark(event))} />
            </>
          )}
        </Query>
      ) : (
        <Soft>{untold}</Soft>
      )}
      {Foot ? <Foot {...opened} /> : null}
      {hasActions ? next : null}
    </Page>
  );
}

/**
 * The frame of a case's page for any noun: loading and failing, what is asked for, the conversation, the history
 * and the bar of actions. `name`: the title until it is read.
 */
export function CasePage<C extends Case, E extends CaseEvent>({
  id,
  name,
  ...props
}: Props<C, E> & { id: string; name: string }) {
  useGate();
  const query = useCase(props.noun, id);
  useFresh(query);
  return query.data ? (
    <Content {...props} subject={query.data} />
  ) : (
    <Page title={name}>
      <Query query={query}>{() => null}</Query>
    </Page>
  );
}
