import { useState } from 'react';
import type { Form, Me } from '../../../api/contract';
import { draftName } from '../../../features/form/draft';
import { useDraft } from '../../../features/form/useDraft';
import type { Values } from '../../../features/form/values';
import { usePlace } from '../../../features/ticket/ticket.queries';
import type { Filled } from '../../../features/form/values';
import { say } from '../../../lib/dialog';
import { replace } from '../../../lib/route';

const blank = ({ home }: Me): Values => ({
  in_danger: false,
  today: false,
  private: false,
  building: home ? [{ id: home.building.id, name: home.building.name }] : [],
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
  const form = useDraft({ name: draftName(me.id, 'place'), schema, start: blank(me) });
  const { values, drop } = form;
  const place = usePlace(form.once);
  const [given, setGiven] = useState<Given | null>(null);
  const run = (body: Filled) =>
    place
      .mutateAsync(body)
      .then<unknown>(({ answer: { id, claimCode: code }, isEarlier }) => {
        drop();
        if (code) return setGiven({ id, code, isAnonymous: body.anonymous === true });
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
  return { ...form, send, endorsed, given, busy: place.isPending };
}
