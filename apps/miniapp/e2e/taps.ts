import type { Phone } from './phone.ts';
import type { World } from './world.ts';

/** An action of the bar, or in its menu 更多. */
export async function act(phone: Phone, label: string): Promise<void> {
  for (let looks = 0; looks < 10 && !(await phone.has(label)); looks += 1) {
    if (!(await phone.has('更多'))) continue;
    await phone.tap('更多');
    if (!(await phone.has(label))) await phone.tap('关闭');
  }
  await phone.tap(label);
}

/** Is it among the person's allowed actions? */
export async function offers(phone: Phone, label: string): Promise<boolean> {
  if (await phone.has(label)) return true;
  if (!(await phone.has('更多'))) return false;
  await phone.tap('更多');
  const found = await phone.has(label);
  await phone.tap('关闭');
  return found;
}

/** Turns on large letters. */
export async function enlarge(phone: Phone): Promise<void> {
  await phone.tab('我的');
  await phone.tap('大字');
}

/** Opens a box on the workbench; an empty one is behind one more tap. */
export async function openBox(phone: Phone, world: World, box: string): Promise<void> {
  await phone.tab('首页');
  const label = await world.boxLabel(phone.owner, box);
  if (!(await phone.has(label)) && (await phone.has('全部'))) await phone.tap('全部');
  await phone.tap(label);
}

/** From the workbench to one ticket. */
export async function find(phone: Phone, world: World, box: string, number: string): Promise<void> {
  await openBox(phone, world, box);
  await phone.search(number);
  await phone.tapCard();
  await phone.see(number);
}

/** From one's own tickets, endorsed ones among them, to one of them. */
export async function mine(phone: Phone, number: string): Promise<void> {
  await phone.tab('我的');
  await phone.tap('我的点单');
  await phone.search(number);
  await phone.tapCard();
  await phone.see(number);
}

/** One or several out of a sheet. */
export async function pick(phone: Phone, label: string, ...names: readonly string[]): Promise<void> {
  await phone.tap(`请选择${label}`);
  for (const name of names) await phone.tap(name);
}

/** Says which kind and category a request is; without it the words tell. */
export async function subject(phone: Phone, kind: string, category: string): Promise<void> {
  await phone.tap('换一类');
  await phone.tap(kind);
  await phone.tap(category);
}
