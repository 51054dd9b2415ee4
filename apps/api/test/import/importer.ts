import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../commands/system.ts';

/** A workbook that was checked, or the code of why it was refused. */
export interface ImportView {
  readonly id: string;
  readonly state: string;
  readonly code?: string;
  readonly total: number;
  readonly written: number;
  readonly problems: number;
}

/** Calls of the API by a person who administers. */
export class Importer {
  private readonly headers: Record<string, string>;
  private readonly root: string;

  constructor(api: Api, token: string) {
    this.root = `${api.origin}/api/v1`;
    this.headers = { authorization: `Bearer ${token}` };
  }

  get = async (path: string): Promise<Response> => fetch(`${this.root}${path}`, { headers: this.headers });

  async read<T>(path: string): Promise<T> {
    const answer = await this.get(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** All items of a list. */
  async list<T>(path: string): Promise<T[]> {
    const all: T[] = [];
    for (let cursor: string | null | undefined = ''; cursor !== null && cursor !== undefined;) {
      const more: string = cursor === '' ? '' : `${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
      const page: { items: T[]; nextCursor?: string | null } = await this.read(path + more);
      all.push(...page.items);
      cursor = page.nextCursor;
    }
    return all;
  }

  async upload(bytes: Buffer): Promise<ImportView> {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)]), 'street.xlsx');
    const url = `${this.root}/administration/imports`;
    return (await (await fetch(url, { method: 'POST', headers: this.headers, body })).json()) as ImportView;
  }

  async commit(id: string): Promise<ImportView> {
    const path = `/administration/imports/${id}`;
    await fetch(`${this.root}${path}/commit`, { method: 'POST', headers: this.headers });
    for (;;) {
      const view = await this.read<ImportView>(path);
      if (view.state !== 'waiting' && view.state !== 'writing') return view;
      await pause(100);
    }
  }

  async export(): Promise<Buffer> {
    return Buffer.from(await (await this.get('/administration/imports/export')).arrayBuffer());
  }
}
