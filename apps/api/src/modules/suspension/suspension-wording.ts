import { dayText, type SuspensionTypes } from '@sandan/domain';
import type { EntityManager } from 'typeorm';
import type { Happened, Wording } from '../case/noun-ports.ts';
import type { LoadedSuspension, SuspensionStore } from './suspension.store.ts';

/** What the events of a suspension tell the suspended person. It never names another person. */
export const suspensionWording =
  (store: SuspensionStore) =>
  (_: EntityManager, { case: one, event }: Happened<SuspensionTypes>): Wording => {
    if (event.action !== 'confirm') return { text: event.form.why ?? '' };
    const reason = store.said(one as LoadedSuspension, 'words')!;
    const text = `原因：${reason} · 隐患和有人有危险的事照常可以点单；不同意可以申诉`;
    return { text, after: ` ${dayText(one.until!)}` };
  };
