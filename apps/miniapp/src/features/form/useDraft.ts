import { useEffect, useRef, useState } from 'react';
import type { Form } from '../../api/contract';
import type { SendOnce } from '../../api/intent';
import { sentenceOf } from '../../api/error';
import { say } from '../../lib/dialog';
import { freshPictures } from '../file/file.queries';
import { expiredText, isPending, missingFiles, waitText } from '../file/photo';
import { dropDraft, loadDraft, saveDraft, sendUnder, withBody, type Sent } from './draft';
import { formOf, useForm, type Schema } from './useForm';
import type { Item, Value, Values } from './values';

interface Options {
  name: string;
  schema: Schema;
  start: Values;
  /** What need not be asked, given what is filled in so far; a draft does not keep it. */
  known?: (given: Values) => Values;
  /** For a move: a new version of the case needs a new key. */
  version?: number;
}

/** Items picked from the case are picked again from its current state. */
const passing = new Set(['request', 'task']);
const lasting = ({ fields }: Form, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !passing.has(fields[name]?.ref ?? '')));

const filesOf = (values: Values): readonly Item[] => (values.files ?? []) as readonly Item[];
const without =
  (ids: readonly string[]) =>
  (value: Value | undefined): Value | undefined =>
    Array.isArray(value) ? (value as readonly Item[]).filter(({ id }) => !ids.includes(id)) : value;

/** An opened draft gets new addresses for its pictures; missing ones are named. */
async function reopened(files: readonly Item[]): Promise<Item[]> {
  const unsent = files.filter(isPending);
  const sent = files.filter((file) => !isPending(file));
  const fresh = sent.length > 0 ? await freshPictures(sent.map(({ id }) => id)).catch(() => sent) : [];
  if (fresh.length < sent.length) say(expiredText(sent.length - fresh.length));
  else if (unsent.length > 0) say(`${unsent.length} 张照片没有传完，请重选`);
  return [...fresh];
}

/** A form kept on the phone until it is sent, and sent once however often that is tried. */
export function useDraft({ name, schema, start, known, version }: Options) {
  const [kept] = useState(() => loadDraft(name));
  const keptFiles = kept ? filesOf(kept.values) : [];
  const filling = useForm(
    schema,
    {
      ...start,
      ...(kept && lasting(formOf(schema, kept.values), kept.values)),
      ...(keptFiles.length > 0 && { files: keptFiles.filter((file) => !isPending(file)) }),
    },
    known,
  );
  const { given, values, isTouched, change } = filling;
  const sent = useRef<Sent | undefined>(kept?.sent?.version === version ? kept?.sent : undefined);
  const isOver = useRef(false);
  const latest = useRef(given);
  latest.current = given;

  const keep = () => {
    if (!isOver.current) saveDraft(name, { values: latest.current, sent: sent.current });
  };
  useEffect(() => {
    if (isTouched) keep();
  }, [name, given, isTouched]);
  useEffect(() => {
    const known = keptFiles.map(({ id }) => id);
    if (known.length > 0)
      void reopened(keptFiles).then((fresh) =>
        change('files', (now) => [...fresh, ...((without(known)(now) ?? []) as readonly Item[])]),
      );
  }, []);

  const once: SendOnce = (send, body) => {
    sent.current = withBody(sent.current, body, version);
    keep();
    return sendUnder(send, sent.current);
  };
  /** Finished: deletes the draft. */
  const drop = () => {
    isOver.current = true;
    dropDraft(name);
  };
  /** The sent version is settled; the form's current content gets a new key. */
  const renew = () => {
    sent.current = undefined;
    keep();
  };
  /** Shows why it was refused; missing pictures are removed from the form, the rest stays. */
  const refuse = (error: unknown) => {
    const missing = missingFiles(error);
    if (missing.length > 0) change('files', without(missing));
    say(missing.length > 0 ? expiredText(missing.length) : sentenceOf(error));
  };
  return { ...filling, once, drop, renew, refuse, wait: waitText(filesOf(values)) };
}
