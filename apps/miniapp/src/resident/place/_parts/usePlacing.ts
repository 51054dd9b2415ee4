import { useEffect, useState } from 'react';
import type { Me } from '../../../api/contract';
import { sentenceOf } from '../../../api/error';
import { useIntents } from '../../../api/intent';
import { dropDraft, loadDraft, saveDraft } from '../../../features/ticket/draft';
import { useForm } from '../../../features/ticket/form/useForm';
import { schemaOf, type Values } from '../../../features/ticket/form/values';
import { usePlace, type Filled } from '../../../features/ticket/ticket.queries';
import { say } from '../../../lib/dialog';
import { replace } from '../../../lib/route';

const schema = schemaOf('place');

const blank = ({ home }: Me): Values => ({
  in_danger: false,
  today: false,
  private: false,
  building: home ? [{ id: home.building.id, name: home.building.name }] : [],
});

/** For somebody else, but for whom? Nothing said would place it for oneself. */
const isNameless = ({ behalf_name: name }: Values): boolean => name !== undefined && String(name).trim() === '';

/** Shown once: by it the ticket is claimed, or followed by whoever left no name. */
export interface Given { id: string; code: string; isAnonymous: boolean }

/** Writing, keeping what was written, and sending it once however often the button is tapped. */
export function usePlacing(me: Me) {
  const form = useForm('place', schema, { ...blank(me), ...loadDraft(me.id) });
  const place = usePlace();
  const [isEnded, setEnded] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const intents = useIntents();
  const { values } = form;
  const isOver = place.isSuccess || isEnded;
  useEffect(() => { if (!isOver) saveDraft(me.id, values); }, [me.id, values, isOver]);
  const run = (body: Filled) =>
    place.mutateAsync({ body, key: intents.keyFor(body) })
      .then<unknown>(({ id, claimCode: code }) => {
        dropDraft(me.id);
        if (code) return setGiven({ id, code, isAnonymous: body.anonymous === true });
        say('已点单,管家很快会看到');
        return replace('ticket/detail/index', { id });
      })
      .catch((error: unknown) => say(sentenceOf(error)));
  const send = () => {
    if (place.isPending || place.isSuccess) return;
    if (isNameless(values)) say('请填写居民姓名');
    else if (!form.submit((body) => void run(body))) say('还有内容要填');
  };
  /** A neighbour's ticket took the place of one's own. */
  const endorsed = (id: string) => { setEnded(true); dropDraft(me.id); void replace('ticket/detail/index', { id }); };
  return { ...form, send, endorsed, given, busy: place.isPending };
}
