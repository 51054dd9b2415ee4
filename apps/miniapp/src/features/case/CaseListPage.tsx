import type { ReactNode } from 'react';
import { useFresh, useReachedBottom } from '../../lib/lifecycle';
import { Btn } from '../../ui/Btn';
import { Page } from '../../ui/Page';
import { Banner } from '../../ui/Panel';
import { Query } from '../../ui/Query';
import { usePicking } from './use-picking';
import type { CaseList } from './list.queries';
import { useInHand } from './in-hand';
import { useListWindow } from './list-window';
import { PickBar } from './PickBar';

/** In pick mode: whether this card is picked, and what a tap does. */
export interface PickMode<C> {
  readonly picked: boolean;
  readonly onPick: ((card: C) => void) | undefined;
}

/** One action on many cards. */
interface Bulk<C> {
  /** The word between number and noun: 张. */
  readonly measure: string;
  readonly onNext: (picked: readonly C[]) => void;
}

interface Props<C extends { id: string }, F extends object> {
  title: string;
  source: CaseList<C, F>;
  /** The filter that lets everything through. */
  all: F;
  filter: (value: F, onChange: (changed: F) => void) => ReactNode;
  /** Draws one card, with its id as key. */
  card: (card: C, pick: PickMode<C>) => ReactNode;
  empty: string;
  /** Left out where the viewer may not act on several. */
  bulk?: Bulk<C>;
}

const NOT_FOUND = '没有找到，换个词或者去掉筛选再试';
const isNarrowed = (filter: object) => Object.values(filter).some(Boolean);

type Window = ReturnType<typeof useListWindow<unknown, object>>;

function Further({
  pages: { list, next, isFull, more, goTo },
}: {
  pages: Pick<Window, 'list' | 'next' | 'isFull' | 'more' | 'goTo'>;
}) {
  if (!next) return null;
  return isFull ? (
    <Btn text="看后面的" onTap={() => goTo(next)} />
  ) : (
    <Btn text="接着看" busy={list.isFetchingNextPage} onTap={more} />
  );
}

/** The frame of a list of any noun: filter, cards window by window, and one action on many. */
export function CaseListPage<C extends { id: string }, F extends object>(props: Props<C, F>) {
  const { title, source, all, bulk } = props;
  const pages = useListWindow(source, all);
  const { list, filter, from, hint, shown, narrow, more, goTo } = pages;
  const picking = usePicking<C>(bulk?.measure ?? '');
  const onPick = picking.picked ? picking.toggle : undefined;
  useFresh(list);
  useInHand(shown.map(({ id }) => id));
  useReachedBottom(more);
  const bar =
    bulk && picking.picked ? <PickBar picking={picking} shown={shown} onNext={bulk.onNext} /> : null;
  return (
    <Page title={title} footer={bar}>
      {props.filter(filter, narrow)}
      {hint ? <Banner>{hint}</Banner> : null}
      {bulk && shown.length > 0 && !picking.picked ? <Btn text="批量办理" onTap={picking.start} /> : null}
      {from ? <Btn text="回到最新的" onTap={() => goTo('')} /> : null}
      <Query
        query={list}
        isEmpty={() => shown.length === 0}
        empty={isNarrowed(filter) ? NOT_FOUND : props.empty}
      >
        {() => <>{shown.map((card) => props.card(card, { picked: picking.has(card), onPick }))}</>}
      </Query>
      <Further pages={pages} />
    </Page>
  );
}
