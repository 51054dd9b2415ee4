import { getIfChanged } from '../../api/client';
import type { Form, FormNoun, Forms } from '../../api/contract';
import { ApiError } from '../../api/error';
import { FRESH_FOR_LONG, useQuery } from '../../api/query';
import { load, save } from '../../lib/storage';

/** Forms name no person, so they stay on the phone when the account signs out. */
const keptName = (noun: FormNoun) => `forms.${noun}`;

const isOffline = (error: unknown): boolean => error instanceof ApiError && error.code === 'OFFLINE';

/** The server's forms of a noun; without a connection the kept ones. */
async function freshForms(noun: FormNoun): Promise<Forms['forms']> {
  const kept = load<Forms>(keptName(noun));
  try {
    const changed = await getIfChanged('/forms/{noun}', kept?.version, { noun });
    if (changed) save(keptName(noun), changed);
    return (changed ?? kept)!.forms;
  } catch (error) {
    if (kept && isOffline(error)) return kept.forms;
    throw error;
  }
}

/**
 * A form by the name that an action gives. The kept one is there at once and is compared with the server's in
 * the background; one that is not kept yet is fetched. Null: the server has none either.
 */
export function useFormNamed(noun: FormNoun, name: string) {
  const forms = useQuery({
    queryKey: ['forms', noun],
    queryFn: () => freshForms(noun),
    initialData: () => load<Forms>(keptName(noun))?.forms,
    initialDataUpdatedAt: 0,
    staleTime: ({ state }) => (state.data && name in state.data ? FRESH_FOR_LONG : 0),
  });
  const form: Form | null | undefined =
    forms.data?.[name] ?? (forms.data && !forms.isFetching && !forms.error ? null : undefined);
  return { ...forms, data: form };
}
