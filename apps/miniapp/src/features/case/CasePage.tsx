import type { ReactNode } from 'react';
import type { Action } from '../../api/contract';
import { useFresh } from '../../lib/lifecycle';
import { Page } from '../../ui/Page';
import { Soft } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { useGate } from '../account/gate';
import { ActionBar } from './ActionBar';
import { Blocked } from './Blocked';
import type { Case, CaseEvent, Noun, RequestOf } from './case';
import { useCase, useTimeline } from './case.queries';
import { ConversationPanel } from './ConversationPanel';
import { isRemark } from './Conversation';
import { History } from './History';
import { Requests, type MoreOfRequest } from './Requests';
import { useRunAction } from './run-action';

/** What a panel may draw with. */
export interface Opened<C extends Case, E extends CaseEvent = CaseEvent> {
  readonly of: C;
  /** Empty until they are read. */
  readonly events: readonly E[];
  readonly pick: (action: Action) => void;
  /** The first action of a section of the page. */
  readonly first: (section: Action['section']) => Action | undefined;
}

/** What only this noun's page draws. */
export interface CaseParts<C extends Case, E extends CaseEvent = CaseEvent> {
  readonly title: (of: C) => string;
  /** Where it stands. */
  readonly Head: (opened: Opened<C, E>) => ReactNode;
  /** What it is about and how far it has come. */
  readonly Panels: (opened: Opened<C, E>) => ReactNode;
  /** Between conversation and history. */
  readonly Results?: (opened: Opened<C, E>) => ReactNode;
  readonly Foot?: (opened: Opened<C, E>) => ReactNode;
  /** Whether a panel draws this action, so that the bar does not repeat it. */
  readonly isInPanel?: (of: C) => (action: Action) => boolean;
  readonly request?: MoreOfRequest<RequestOf<C>>;
  /** The sentence for a viewer who may not follow it yet. */
  readonly untold?: (of: C) => string | null;
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

const inBar = <C extends Case>(of: C, isInPanel: CaseParts<C>['isInPanel']) =>
  of.actions.filter((action) => !isBeside(of)(action) && !isInPanel?.(of)(action));

function Content<C extends Case, E extends CaseEvent>({ noun, parts, of }: Props<C, E> & { of: C }) {
  const { Head, Panels, Results, Foot } = parts;
  const untold = parts.untold?.(of) ?? null;
  const timeline = useTimeline(noun, of.id, untold === null);
  const { pick, busy } = useRunAction(noun, of);
  useFresh(timeline);
  const first = (section: Action['section']) => of.actions.find((action) => action.section === section);
  const opened = { of, events: timeline.data ?? [], pick, first };
  const actions = inBar(of, parts.isInPanel);
  return (
    <Page
      title={parts.title(of)}
      footer={actions.length ? <ActionBar actions={actions} busy={busy} onPick={pick} /> : undefined}
    >
      <Blocked of={of.blocked} />
      <Head {...opened} />
      <Requests noun={noun} of={of} more={parts.request} />
      <Panels {...opened} />
      {untold === null ? (
        <Query of={timeline}>
          {(events) => (
            <>
              <ConversationPanel noun={noun} about={of} events={events} action={first('conversation')} />
              {Results ? <Results {...opened} /> : null}
              <History of={events.filter((event) => !isRemark(event))} />
            </>
          )}
        </Query>
      ) : (
        <Soft>{untold}</Soft>
      )}
      {Foot ? <Foot {...opened} /> : null}
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
  const of = useCase(props.noun, id);
  useFresh(of);
  return of.data ? (
    <Content {...props} of={of.data} />
  ) : (
    <Page title={name}>
      <Query of={of}>{() => null}</Query>
    </Page>
  );
}
