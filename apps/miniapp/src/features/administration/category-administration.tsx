import type { PropsWithChildren } from 'react';
import { get, getAll, post } from '../../api/client';
import type { AdministeredCategory, Form, Named } from '../../api/contract';
import { useQuery } from '../../api/query';
import type { Body, Params } from '../../api/route-types';
import { kinds } from '../../domain';
import { open } from '../../lib/route';
import { Line, Panel } from '../../ui/Panel';
import { Tag } from '../../ui/Tag';
import type { Noun } from '../case/case';
import { emptyFormContext, FormContext } from '../form/form-context';
import { useFormNamed } from '../form/forms.queries';
import type { Input } from '../form/input';
import { namedOf, type Values } from '../form/values';
import { Picked, type Picking } from '../org/Picked';
import { PickSheet } from '../org/PickSheet';
import { AT_ONCE, type Administration, type Level } from './administration';
import { touchedByOrganisation } from './administration.queries';

type Taken = Body<'post', '/administration/categories/{id}/transitions'>;
type Changed = Params<'get', '/administration/categories/{id}/touched'>['action'];
type Opened = Body<'post', '/administration/categories'>;

/** A category under the name that every list of the organisation has. */
interface Category extends AdministeredCategory {
  readonly name: string;
}

const named = (one: AdministeredCategory): Category => ({ ...one, name: one.title });

/** The categories of a community, also those that are closed. */
const categoryNoun: Noun<Category> = {
  name: 'category',
  touches: touchedByOrganisation,
  read: (id) => get('/administration/categories/{id}', { id }).then(named),
  events: (id) => getAll('/administration/categories/{id}/events', { id }),
  // Which form belongs to which action is known to the server, which sent both.
  move: (id, body, key) =>
    post('/administration/categories/{id}/transitions', body as unknown as Taken, key, { id }).then(named),
  openForm: (filling) => open('administration/act/index', { ...filling, noun: 'category' }),
  announce: (id, action) =>
    get('/administration/categories/{id}/touched', { id, action: action as Changed }).then(
      ({ sentences }) => sentences,
    ),
};

const kindsText = ({ kinds: offered }: Category): string => offered.map((kind) => kinds[kind]).join('、');

const choiceOf = (form: Form | null | undefined, field: string, value: string | null): string =>
  form?.fields[field]?.choices?.[value ?? ''] ?? '';

/** "必须有照片：点单、办结". */
const pictureText = ({ before, after }: Category): string =>
  [before && '点单', after && '办结'].filter(Boolean).join('、');

/** Its own times, in the words of the form. */
function Times({ times }: { times: Category['times'] }) {
  const { data: form } = useFormNamed('category', 'time');
  const own = Object.entries(times);
  if (own.length === 0) return null;
  return (
    <Panel title="自己的时限">
      {own.map(([field, hours]) => (
        <Line key={field} name={form?.fields[field]?.label ?? ''}>
          {String(hours)}
        </Line>
      ))}
    </Panel>
  );
}

/** What it offers, and what holds for its tickets. */
function Facts({ subject: category }: { subject: Category }) {
  const { name, parent, aliases, emergency, route, state, statusLabel, times } = category;
  const { data: form } = useFormNamed('category', 'rule');
  return (
    <>
      <Panel title={name} aside={<Tag text={statusLabel} tone={state === 'open' ? 'green' : 'plain'} />}>
        <Line name="类型">{kindsText(category)}</Line>
        {parent ? <Line name="上级">{parent.name}</Line> : null}
        <Line name="邻居">{choiceOf(form, 'public', category.public)}</Line>
        {route ? <Line name="主办">{choiceOf(form, 'route', route)}</Line> : null}
        {pictureText(category) ? <Line name="照片">{`${pictureText(category)}必须有`}</Line> : null}
        {aliases.length > 0 ? <Line name="说法">{aliases.join('、')}</Line> : null}
        {emergency ? <Line name="紧急">{emergency}</Line> : null}
      </Panel>
      <Times times={times} />
    </>
  );
}

/** The open categories of the user's community. */
function CategorySheet({ title, onPick, onClose }: Picking & { title: string }) {
  const all = useQuery({
    queryKey: ['administration', 'category', 'picking'],
    queryFn: () => getAll('/administration/categories', {}),
    staleTime: 0,
  });
  const entries = all.data
    ?.filter(({ state }) => state === 'open')
    .map(({ id, title: name }) => ({ id, name }));
  return (
    <PickSheet
      title={title}
      query={{ ...all, data: entries }}
      chosen={[]}
      onPick={({ id, name }) => onPick({ id, name })}
      onClose={onClose}
    />
  );
}

const CategoryInput: Input = ({ field, value, onChange }) => (
  <Picked
    label={field.label}
    value={namedOf(value)}
    max={1}
    onChange={onChange}
    sheet={(picking) => <CategorySheet title={field.label} {...picking} />}
  />
);

const formContext = { ...emptyFormContext, referenceInputs: { category: CategoryInput } };
const Around = ({ children }: PropsWithChildren) => <FormContext value={formContext}>{children}</FormContext>;

/** Its present values by the form's fields; those of another form are not sent. */
const valuesOf = (category: Category): Values => ({
  ...category.times,
  title: category.title,
  kinds: category.kinds,
  public: category.public,
  parent: category.parent ? [category.parent] : [],
  aliases: category.aliases.join('、') || undefined,
  emergency: category.emergency ?? undefined,
  position: category.position,
  before: category.before,
  after: category.after,
  route: category.route ?? undefined,
});

interface Categories extends Level<Category> {
  readonly community: Named;
}

async function categoriesOf(community: string | undefined, cursor: string): Promise<Categories> {
  const {
    community: of,
    items,
    nextCursor,
  } = await get('/administration/categories', {
    ...{ community, cursor, limit: AT_ONCE },
  });
  return { community: of, path: [of], items: items.map(named), nextCursor };
}

/** What residents can place, by community. */
export const categories: Administration<Category, Categories> = {
  noun: categoryNoun,
  title: '类别',
  empty: '还没有类别',
  list: categoriesOf,
  group: ({ kinds: [first] }) => (first ? kinds[first] : ''),
  note: ({ state, statusLabel, kinds: offered }) =>
    state === 'open' ? (offered.length > 1 ? `等 ${offered.length} 类` : undefined) : statusLabel,
  holds: () => false,
  adding: ({ community: { id } }) => [
    { text: '新增', open: () => open('administration/add/index', { noun: 'category', within: id }) },
  ],
  summary: (one) => `${one.name}（${kindsText(one)}）`,
  Facts,
  start: valuesOf,
  opening: {
    name: 'open',
    form: ({ fields: { community: _, ...fields }, ...form }) => ({ ...form, fields }),
    start: (_, last) => ({ kinds: (last.kinds as readonly string[] | undefined) ?? [], public: 'ask' }),
    add: (filled, community, key) =>
      post('/administration/categories', { ...filled, community } as unknown as Opened, key).then(named),
  },
  Around,
};
