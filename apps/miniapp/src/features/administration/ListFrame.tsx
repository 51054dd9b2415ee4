import type { Named } from '../../api/contract';
import { useFresh } from '../../lib/lifecycle';
import { open } from '../../lib/route';
import { Btn } from '../../ui/Btn';
import { Links } from '../../ui/Links';
import { Page } from '../../ui/Page';
import { Empty, Query } from '../../ui/Query';
import { useGate } from '../account/gate';
import type { Adding, Administered, Administration, Level } from './administration';
import { useLevels } from './administration.queries';
import { Path } from './Path';

interface Props<C extends Administered, L extends Level<C>> {
  of: Administration<C, L>;
  /** The place whose contents are listed; without one, the user's own. */
  within: string | undefined;
}

type Grouping<C extends Administered> = Pick<Administration<C>, 'noun' | 'group' | 'note' | 'holds'>;

const openOne = (noun: string, id: string) => void open('administration/one/index', { noun, id });
const openList = (noun: string, within: string) => void open('administration/list/index', { noun, within });

/** The things under their headings, in the order of the server. */
function Groups<C extends Administered>({ of, items }: { of: Grouping<C>; items: readonly C[] }) {
  const { name } = of.noun;
  const groups = [...new Set(items.map(of.group))];
  return (
    <>
      {groups.map((group) => (
        <Links
          key={group}
          title={group}
          links={items
            .filter((one) => of.group(one) === group)
            .map((one) => ({
              id: one.id,
              text: one.name,
              note: of.note(one),
              onTap: () => (of.holds(one) ? openList(name, one.id) : openOne(name, one.id)),
            }))}
        />
      ))}
    </>
  );
}

/** The place itself, unless it is the user's own, which is changed from above it. */
function Here({ noun, path }: { noun: string; path: readonly Named[] }) {
  const here = path[path.length - 1];
  if (!here || path.length < 2) return null;
  return (
    <Links title="这里" links={[{ text: `${here.name}的信息和修改`, onTap: () => openOne(noun, here.id) }]} />
  );
}

const Add = ({ adding }: { adding: readonly Adding[] }) => (
  <>
    {[...adding].reverse().map(({ text, open: go }, at) => (
      <Btn
        key={text}
        text={text}
        look={at === adding.length - 1 ? 'main' : 'plain'}
        onTap={() => void go()}
      />
    ))}
  </>
);

/** The frame of a list of any noun of the organisation: the way here, what lies here, and how one is added. */
export function ListFrame<C extends Administered, L extends Level<C>>({ of, within }: Props<C, L>) {
  useGate();
  const levels = useLevels(of, within);
  useFresh(levels);
  const { name } = of.noun;
  const [first] = levels.data?.pages ?? [];
  const adding = first ? of.adding(first) : [];
  const here = first?.path[first.path.length - 1];
  return (
    <Page title={here?.name ?? of.title} footer={adding.length > 0 ? <Add adding={adding} /> : undefined}>
      <Query query={levels}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const path = pages[0]!.path;
          return (
            <>
              <Path steps={path} onPick={({ id }) => openList(name, id)} />
              <Here noun={name} path={path} />
              {items.length > 0 ? <Groups of={of} items={items} /> : <Empty text={of.empty} />}
            </>
          );
        }}
      </Query>
      {levels.hasNextPage ? (
        <Btn text="接着看" busy={levels.isFetchingNextPage} onTap={() => void levels.fetchNextPage()} />
      ) : null}
    </Page>
  );
}
