import { useEffect, useState } from 'react';
import type { Form, Me, Named } from '../../../api/contract';
import { isStaff } from '../../../features/account/staff';
import { draftName } from '../../../features/form/draft';
import { useDraft } from '../../../features/form/useDraft';
import type { Filled, Item, Values } from '../../../features/form/values';
import { useCategories } from '../../../features/org/org.queries';
import { usePlace } from '../../../features/ticket/ticket.queries';
import { say } from '../../../lib/dialog';
import { replace } from '../../../lib/route';
import { load, save } from '../../../lib/storage';
import { areaIn, takenAs } from './subject-of';

/** The building of the last request; it is forgotten with the drafts when its owner signs out. */
const lastBuilding = ({ id }: Me): string => draftName(id, 'building');

/** Where most requests of a person are: at home, otherwise where the last one was. */
function usualBuilding(me: Me): readonly Item[] {
  const { id, name } = me.home?.building ?? load<Named>(lastBuilding(me)) ?? {};
  return id === undefined ? [] : [{ id, name }];
}

const blank = (me: Me): Values => ({
  in_danger: false,
  today: false,
  private: false,
  building: usualBuilding(me),
});

/** On behalf, but no person named: it would be placed for the user. */
const isNameless = ({ behalf_name: name }: Values): boolean =>
  name !== undefined && String(name).trim() === '';

/** Shown once: with this code the ticket is claimed, or followed if anonymous. */
export interface Given {
  id: string;
  code: string;
  isAnonymous: boolean;
}

/** The placing form: keeps a draft, and sends it once however often the button is tapped. */
export function usePlacing(me: Me, schema: Form) {
  const [start] = useState(() => blank(me));
  const [near, setNear] = useState(areaIn(start));
  const offers = useCategories(near).data ?? [];
  const form = useDraft({
    ...{ name: draftName(me.id, 'place'), schema, start },
    known: (said) => takenAs(said, offers),
  });
  const area = areaIn(form.values);
  useEffect(() => setNear(area), [area]);
  const { values, drop } = form;
  const place = usePlace(form.once);
  const [code, setCode] = useState<Given | null>(null);
  const run = (body: Filled) =>
    place
      .mutateAsync(body)
      .then<unknown>(({ answer: { id, claimCode }, isEarlier }) => {
        drop();
        // Staff place for one caller after another.
        if (!isStaff(me)) save(lastBuilding(me), (values.building as readonly Item[])[0]);
        if (claimCode) return setCode({ id, code: claimCode, isAnonymous: body.anonymous === true });
        say(
          isEarlier
            ? '上次其实已经点单成功。后来改的内容没有提交，可以给这张单留言'
            : '已点单，管家很快会看到',
        );
        return replace('ticket/detail/index', { id });
      })
      .catch(form.refuse);
  const send = () => {
    if (place.isPending || place.isSuccess) return;
    if (isNameless(values)) say('请填写居民姓名');
    else if (!form.submit((body) => void run(body))) say('还有内容要填');
  };
  /** The user endorsed a neighbour's ticket instead. */
  const endorsed = (id: string) => {
    drop();
    void replace('ticket/detail/index', { id });
  };
  return { ...form, send, endorsed, code, busy: place.isPending };
}
