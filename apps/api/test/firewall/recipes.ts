import { POLICY_VERSION } from '@sandan/domain';
import type { Ids } from './world.ts';

/** A request; with `body` it is not a GET. */
export interface Call {
  readonly path: string;
  readonly body?: unknown;
}

/** The requester and their own ids. */
export interface Asking {
  readonly id: string;
  readonly session: string;
}

/** A request to a route that returns content to a person with the right. */
export type Recipe = (ids: Ids, me: Asking) => readonly Call[];

export const boxes = [
  'placed',
  'nearby',
  'pool',
  'accepted',
  'dispatch',
  'sign',
  'work',
  'hear',
  'verify',
  'rate',
  'requests',
  'late',
  'supervised',
  'escalated',
  'weekly',
  'outside',
  'call',
  'scope',
];
const get = (path: string): Call => ({ path });
const query = (path: string, of: Record<string, string>): Call => ({
  path: `${path}?${String(new URLSearchParams(of))}`,
});

/** One try of each transition that names something. */
const moves = (ids: Ids): object[] => [
  { action: 'remark', to: 'all', words: '在吗' },
  { action: 'remark', to: 'all', files: [ids.file] },
  { action: 'reveal', fields: ['name'], words: '' },
  { action: 'dispatch', version: 1, lead: ids.unit },
  { action: 'reappoint', version: 1, lead: ids.unit },
  { action: 'hand_over', mode: 'ask', version: 1, successor: ids.person },
  { action: 'recuse', party: { person: ids.person }, words: '亲属关系' },
  { action: 'recuse', party: { unit: ids.unit }, words: '利害关系' },
  { action: 'merge', version: 1, master: ids.ticket },
  {
    action: 'convene',
    version: 1,
    matter: '停车',
    reply_by: '2026-03-20',
    host: ids.person,
    seats: [{ unit: ids.unit }],
    sides: [ids.person],
  },
  { action: 'assign_task', unit: ids.unit, words: '看一下', due: '2026-03-20' },
  { action: 'recategorise', version: 1, category: 'nothing' },
];

/** Every route of the document. */
export const recipes: Readonly<Record<string, Recipe>> = {
  'GET /health/live': () => [get('/health/live')],
  'GET /health/ready': () => [get('/health/ready')],
  'GET /metrics': () => [get('/metrics')],
  'GET /api/v1/areas': ({ entrance, building, estate }) => [
    get('/areas'),
    ...[entrance, building, estate].map((parent) => query('/areas', { parent })),
    query('/areas', { kind: 'building' }),
  ],
  'GET /api/v1/buildings/code/{code}': ({ code }) => [get(`/buildings/code/${code}`)],
  'GET /api/v1/buildings/{id}/qr': ({ building }) => [get(`/buildings/${building}/qr`)],
  'GET /api/v1/areas/{id}/code-sheet': ({ building }) => [get(`/areas/${building}/code-sheet`)],
  'POST /api/v1/homes': ({ room }) => [
    { path: '/homes', body: { household: room, role: 'tenant' } },
    { path: '/homes', body: { invitation: 'AAAA' } },
  ],
  'GET /api/v1/homes': () => [get('/homes')],
  'GET /api/v1/homes/waiting': () => [get('/homes/waiting')],
  'GET /api/v1/homes/confirmed': ({ household }) => [query('/homes/confirmed', { household })],
  'GET /api/v1/homes/{id}': ({ home }) => [get(`/homes/${home}`)],
  'GET /api/v1/homes/{id}/events': ({ home }) => [get(`/homes/${home}/events`)],
  'POST /api/v1/homes/{id}/transitions': ({ home }) => [
    { path: `/homes/${home}/transitions`, body: { action: 'confirm', version: 99 } },
  ],
  'POST /api/v1/homes/{id}/leave': ({ home }) => [{ path: `/homes/${home}/leave`, body: {} }],
  'POST /api/v1/homes/{id}/invitations': ({ home }) => [
    { path: `/homes/${home}/invitations`, body: { role: 'family' } },
  ],
  'POST /api/v1/homes/{id}/refuse': ({ home }) => [{ path: `/homes/${home}/refuse`, body: { words: '' } }],
  'POST /api/v1/homes/{id}/end': ({ home }) => [{ path: `/homes/${home}/end`, body: { words: '' } }],
  'POST /api/v1/homes/{id}/confirm': ({ home }) => [{ path: `/homes/${home}/confirm`, body: {} }],
  'POST /api/v1/homes/{id}/delegates': ({ home, person }) => [
    { path: `/homes/${home}/delegates`, body: { person } },
  ],
  'DELETE /api/v1/homes/{id}/delegates/{person}': ({ home, person }) => [
    { path: `/homes/${home}/delegates/${person}`, body: null },
  ],
  'GET /api/v1/units': ({ building }) => [
    get('/units'),
    query('/units', { kind: 'property' }),
    query('/units', { near: building }),
  ],
  'GET /api/v1/people': ({ unit, household }) => [
    query('/people', { unit }),
    query('/people', { household }),
  ],
  'GET /api/v1/categories': ({ building }) => [get('/categories'), query('/categories', { near: building })],
  'GET /api/v1/me': () => [get('/me')],
  'GET /api/v1/home': () => [get('/home')],
  'GET /api/v1/cases': () => [get('/cases'), query('/cases', { box: 'open' })],
  // Names and numbers must not change here: the test searches for them.
  'PUT /api/v1/me/name': () => [{ path: '/me/name', body: { name: '13900000001' } }],
  'POST /api/v1/me/phone/wechat': () => [{ path: '/me/phone/wechat', body: { code: 'of-nobody' } }],
  'POST /api/v1/me/phone/code': () => [{ path: '/me/phone/code', body: { phone: '13900000001' } }],
  'POST /api/v1/me/phone': () => [{ path: '/me/phone', body: { phone: '13900000001', code: '000000' } }],
  'GET /api/v1/me/export': () => [get('/me/export')],
  'GET /api/v1/me/erasure': () => [get('/me/erasure')],
  'POST /api/v1/me/erasure': ({ ticket }) => [
    { path: '/me/erasure', body: { confirm: '好的', tickets: [{ ticket, way: 'leave' }] } },
  ],
  'POST /api/v1/sessions': () => [
    { path: '/sessions', body: { code: 'demo-nobody' } },
    { path: '/sessions', body: { code: 'demo-resident9' } },
  ],
  'GET /api/v1/sessions': () => [get('/sessions')],
  'POST /api/v1/sessions/refresh': () => [
    { path: '/sessions/refresh', body: { refreshToken: 'x'.repeat(43) } },
  ],
  'DELETE /api/v1/sessions/{id}': ({ session }, me) => [
    { path: `/sessions/${session}`, body: null },
    { path: `/sessions/${me.session}`, body: null },
  ],
  'POST /api/v1/files': () => [{ path: '/files', body: {} }],
  'GET /api/v1/files/{id}': ({ file }) => [get(`/files/${file}`), query(`/files/${file}`, { size: 'thumb' })],
  'POST /api/v1/tickets/bulk': ({ ticket, unit }) => [
    {
      path: '/tickets/bulk',
      body: {
        action: 'remark',
        preview: true,
        items: [{ id: ticket }],
        form: { to: 'all', words: '明天来' },
      },
    },
    {
      path: '/tickets/bulk',
      body: { action: 'dispatch', preview: true, items: [{ id: ticket }], form: { lead: unit } },
    },
  ],
  'GET /api/v1/tickets/similar': ({ building }) =>
    ['leak', 'ebike'].map((category) => query('/tickets/similar', { building, category, words: '漏水' })),
  'GET /api/v1/tickets/{id}/similar': ({ ticket }) => [get(`/tickets/${ticket}/similar`)],
  'GET /api/v1/tickets/{id}/seats': ({ ticket }) => [get(`/tickets/${ticket}/seats`)],
  'GET /api/v1/tickets/{id}/candidates': ({ ticket }) =>
    ['case_steward', 'successor', 'host'].map((field) => query(`/tickets/${ticket}/candidates`, { field })),
  'POST /api/v1/tickets': ({ building, file, person, unit, room }) => {
    const form = { kind: 'help', category: 'leak', in_danger: false, today: false, building, words: '漏水' };
    return [
      form,
      { ...form, files: [file] },
      { ...form, about: [{ person }] },
      { ...form, about: [{ unit }] },
      { ...form, behalf_name: '某人', behalf_household: room },
    ].map((body) => ({ path: '/tickets', body }));
  },
  'GET /api/v1/tickets': ({ building }) => [
    ...boxes.map((box) => query('/tickets', { box, limit: '100' })),
    query('/tickets', { box: 'scope', building }),
    ...['林小满', '19900000001', '301'].map((q) => query('/tickets', { box: 'scope', q })),
  ],
  'GET /api/v1/tickets/{id}': ({ ticket }) => [get(`/tickets/${ticket}`)],
  'GET /api/v1/tickets/{id}/events': ({ ticket }) => [get(`/tickets/${ticket}/events`)],
  'POST /api/v1/tickets/{id}/read': ({ ticket }) => [{ path: `/tickets/${ticket}/read`, body: { seq: 1 } }],
  'POST /api/v1/tickets/{id}/transitions': (ids) =>
    moves(ids).map((body) => ({ path: `/tickets/${ids.ticket}/transitions`, body })),
  'POST /api/v1/claims/redeem': ({ claim }) => [{ path: '/claims/redeem', body: { code: claim } }],
  'POST /api/v1/claims/follow': ({ claim }) => [{ path: '/claims/follow', body: { code: claim } }],
  'POST /api/v1/calls/lookup': () =>
    ['19900000001', '13700009999', '没有'].map((phone) => ({ path: '/calls/lookup', body: { phone } })),
  'GET /api/v1/holds': ({ estate }) => [query('/holds', { estate })],
  'GET /api/v1/inbox': () => [query('/inbox', { limit: '100' })],
  'POST /api/v1/inbox/read': () => [{ path: '/inbox/read', body: {} }],
  'GET /api/v1/people/{id}/duties': ({ person }, me) => [
    get(`/people/${person}/duties`),
    get(`/people/${me.id}/duties`),
  ],
  'GET /api/v1/activities': () => [get('/activities?to=2026-03-31')],
  'POST /api/v1/activities': ({ estate }) => [
    {
      path: '/activities',
      body: {
        ...{ kind: 'talk', title: '相约星期四', area: estate, place: '亭子' },
        ...{ starts: '2026-04-02T01:00:00.000Z', ends: '2026-04-02T02:00:00.000Z' },
      },
    },
  ],
  'GET /api/v1/activities/{id}': ({ activity }) => [get(`/activities/${activity}`)],
  'GET /api/v1/activities/{id}/events': ({ activity }) => [get(`/activities/${activity}/events`)],
  'POST /api/v1/activities/{id}/transitions': ({ activity }) => [
    { path: `/activities/${activity}/transitions`, body: { action: 'open', version: 2 } },
  ],
  'GET /api/v1/activities/{id}/bookings': ({ activity }) => [get(`/activities/${activity}/bookings`)],
  'POST /api/v1/activities/{id}/bookings': ({ activity, person }) => [
    { path: `/activities/${activity}/bookings`, body: {} },
    { path: `/activities/${activity}/bookings`, body: { holder: person } },
  ],
  'GET /api/v1/bookings': () => [get('/bookings')],
  'GET /api/v1/bookings/{id}': ({ booking }) => [get(`/bookings/${booking}`)],
  'GET /api/v1/bookings/{id}/events': ({ booking }) => [get(`/bookings/${booking}/events`)],
  'POST /api/v1/bookings/{id}/transitions': ({ booking }) => [
    { path: `/bookings/${booking}/transitions`, body: { action: 'check_in', version: 1 } },
  ],
  'GET /api/v1/absences': () => [get('/absences')],
  'POST /api/v1/absences': ({ person }) =>
    [{ deputy: person }, { person }].map((who) => ({
      path: '/absences',
      body: { since: '2026-07-01', until: '2026-07-02', ...who },
    })),
  'POST /api/v1/absences/{id}/end': ({ absence }) => [{ path: `/absences/${absence}/end`, body: {} }],
  'GET /api/v1/absences/ended': () => [get('/absences/ended')],
  'GET /api/v1/absences/{id}': ({ absence }) => [get(`/absences/${absence}`)],
  'GET /api/v1/absences/{id}/events': ({ absence }) => [get(`/absences/${absence}/events`)],
  'POST /api/v1/absences/{id}/transitions': ({ absence }) => [
    { path: `/absences/${absence}/transitions`, body: { action: 'resume', version: 2 } },
  ],
  'GET /api/v1/roster': ({ unit }) => [get('/roster'), query('/roster', { unit })],
  'GET /api/v1/roster/today': ({ building }) => [get('/roster/today'), query('/roster/today', { building })],
  'PUT /api/v1/roster/{person}': ({ person }, me) =>
    [person, me.id].map((one) => ({
      path: `/roster/${one}`,
      body: { pattern: [{ weekday: 1, from: '08:30', to: '12:00' }], exceptions: [] },
    })),
  'GET /api/v1/administration/areas': ({ estate }) => [
    get('/administration/areas'),
    query('/administration/areas', { parent: estate }),
  ],
  'POST /api/v1/administration/areas': ({ estate }) => [
    { path: '/administration/areas', body: { kind: 'building', name: '新楼', parent: estate } },
  ],
  'GET /api/v1/administration/imports': () => [get('/administration/imports')],
  'POST /api/v1/administration/imports': () => [{ path: '/administration/imports', body: {} }],
  'GET /api/v1/administration/imports/template': () => [get('/administration/imports/template')],
  'GET /api/v1/administration/imports/export': () => [get('/administration/imports/export')],
  'GET /api/v1/administration/imports/{id}': ({ import: id }) => [get(`/administration/imports/${id}`)],
  'GET /api/v1/administration/imports/{id}/problems': ({ import: id }) => [
    get(`/administration/imports/${id}/problems`),
  ],
  'POST /api/v1/administration/imports/{id}/commit': ({ import: id }) => [
    { path: `/administration/imports/${id}/commit`, body: {} },
  ],
  'GET /api/v1/administration/areas/{id}': ({ building }) => [get(`/administration/areas/${building}`)],
  'GET /api/v1/administration/areas/{id}/events': ({ building }) => [
    get(`/administration/areas/${building}/events`),
  ],
  'GET /api/v1/administration/areas/{id}/touched': ({ building }) => [
    query(`/administration/areas/${building}/touched`, { action: 'close' }),
  ],
  'POST /api/v1/administration/areas/{id}/transitions': ({ building }) => [
    {
      path: `/administration/areas/${building}/transitions`,
      body: { action: 'tell', version: 1, position: 1 },
    },
  ],
  'GET /api/v1/administration/units': ({ estate }) => [
    get('/administration/units'),
    query('/administration/units', { area: estate }),
  ],
  'POST /api/v1/administration/units': ({ estate }) => [
    { path: '/administration/units', body: { kind: 'council', name: '新议事会', area: estate } },
  ],
  'GET /api/v1/administration/units/{id}': ({ unit }) => [get(`/administration/units/${unit}`)],
  'GET /api/v1/administration/units/{id}/events': ({ unit }) => [get(`/administration/units/${unit}/events`)],
  'GET /api/v1/administration/units/{id}/touched': ({ unit }) => [
    query(`/administration/units/${unit}/touched`, { action: 'close' }),
  ],
  'POST /api/v1/administration/units/{id}/transitions': ({ unit }) => [
    { path: `/administration/units/${unit}/transitions`, body: { action: 'tell', version: 1, position: 1 } },
  ],
  'GET /api/v1/memberships': ({ unit }) => [query('/memberships', { unit })],
  'POST /api/v1/memberships': ({ unit, estate, person }) => [
    { path: '/memberships', body: { unit, area: estate, person } },
  ],
  'GET /api/v1/memberships/{id}': ({ membership }) => [get(`/memberships/${membership}`)],
  'GET /api/v1/memberships/{id}/events': ({ membership }) => [get(`/memberships/${membership}/events`)],
  'POST /api/v1/memberships/{id}/transitions': ({ membership }) => [
    { path: `/memberships/${membership}/transitions`, body: { action: 'end', version: 99 } },
  ],
  'GET /api/v1/post-invitations': () => [get('/post-invitations')],
  'POST /api/v1/post-invitations': ({ unit, estate }) => [
    { path: '/post-invitations', body: { unit, area: estate, name: '赵六' } },
  ],
  'GET /api/v1/post-invitations/{id}': ({ invitation }) => [get(`/post-invitations/${invitation}`)],
  'GET /api/v1/post-invitations/{id}/events': ({ invitation }) => [
    get(`/post-invitations/${invitation}/events`),
  ],
  'POST /api/v1/post-invitations/{id}/transitions': ({ invitation }) => [
    { path: `/post-invitations/${invitation}/transitions`, body: { action: 'withdraw', version: 99 } },
  ],
  'GET /api/v1/me/post-invitations': () => [get('/me/post-invitations')],
  'POST /api/v1/me/posts': ({ invitation }) => [{ path: '/me/posts', body: { invitation } }],
  'GET /api/v1/administration/days': () => [get('/administration/days')],
  'POST /api/v1/administration/days': ({ estate }) => [
    {
      path: '/administration/days',
      body: { community: estate, date: '2030-03-20', effect: 'off', label: '检修' },
    },
  ],
  'GET /api/v1/administration/days/{id}': ({ day }) => [get(`/administration/days/${day}`)],
  'GET /api/v1/administration/days/{id}/events': ({ day }) => [get(`/administration/days/${day}/events`)],
  'GET /api/v1/administration/days/{id}/touched': ({ day }) => [
    query(`/administration/days/${day}/touched`, { action: 'apply' }),
  ],
  'POST /api/v1/administration/days/{id}/transitions': ({ day }) => [
    {
      path: `/administration/days/${day}/transitions`,
      body: { action: 'amend', version: 1, date: '2030-03-22', effect: 'off', label: '检修' },
    },
  ],
  'GET /api/v1/administration/categories': () => [get('/administration/categories')],
  'POST /api/v1/administration/categories': ({ estate }) => [
    {
      path: '/administration/categories',
      body: { community: estate, title: '新类别', kinds: ['help'], public: 'never' },
    },
  ],
  'GET /api/v1/administration/categories/{id}': ({ category }) => [
    get(`/administration/categories/${category}`),
  ],
  'GET /api/v1/administration/categories/{id}/events': ({ category }) => [
    get(`/administration/categories/${category}/events`),
  ],
  'GET /api/v1/administration/categories/{id}/touched': ({ category }) => [
    query(`/administration/categories/${category}/touched`, { action: 'close' }),
  ],
  'POST /api/v1/administration/categories/{id}/transitions': ({ category }) => [
    {
      path: `/administration/categories/${category}/transitions`,
      body: { action: 'tell', version: 1, position: 1 },
    },
  ],
  'GET /api/v1/offices': () => [get('/offices')],
  'POST /api/v1/offices': ({ estate, person }) => [
    { path: '/offices', body: { office: 'secretary', area: estate, person } },
  ],
  'POST /api/v1/offices/{id}/end': ({ office }) => [{ path: `/offices/${office}/end`, body: {} }],
  'GET /api/v1/offices/ended': () => [get('/offices/ended')],
  'GET /api/v1/offices/{id}': ({ office }) => [get(`/offices/${office}`)],
  'GET /api/v1/offices/{id}/events': ({ office }) => [get(`/offices/${office}/events`)],
  'POST /api/v1/offices/{id}/transitions': ({ office }) => [
    { path: `/offices/${office}/transitions`, body: { action: 'end', version: 99 } },
  ],
  'POST /api/v1/people/{id}/leave': ({ person }) => [
    { path: `/people/${person}/leave`, body: { reason: 'nothing' } },
  ],
  // People are searched by name.
  'PUT /api/v1/people/{id}/name': ({ person }) => [
    { path: `/people/${person}/name`, body: { name: '13900000001' } },
  ],
  'GET /api/v1/files': ({ file }) => [query('/files', { ids: file })],
  'POST /api/v1/suspensions': ({ ticket }) => [
    { path: '/suspensions', body: { ticket, days: 7, words: '反复提交与事实不符的内容' } },
  ],
  'GET /api/v1/suspensions': () => [get('/suspensions')],
  'POST /api/v1/suspensions/{id}/decisions': ({ suspension }) => [
    { path: `/suspensions/${suspension}/decisions`, body: { action: 'confirm' } },
  ],
  'GET /api/v1/suspensions/{id}': ({ suspension }) => [get(`/suspensions/${suspension}`)],
  'GET /api/v1/suspensions/{id}/events': ({ suspension }) => [get(`/suspensions/${suspension}/events`)],
  'POST /api/v1/suspensions/{id}/transitions': ({ suspension }) => [
    { path: `/suspensions/${suspension}/transitions`, body: { action: 'confirm', version: 1 } },
  ],
  'GET /api/v1/documents': () => [get('/documents')],
  'GET /api/v1/documents/{id}': ({ document }) => [get(`/documents/${document}`)],
  'GET /api/v1/documents/{id}/events': ({ document }) => [get(`/documents/${document}/events`)],
  'GET /api/v1/documents/{id}/rows': ({ document }) => [get(`/documents/${document}/rows?line=placed`)],
  'POST /api/v1/documents/{id}/transitions': ({ document }) => [
    {
      path: `/documents/${document}/transitions`,
      body: { action: 'object', version: 1, line: 'placed', why: '与事实不符' },
    },
  ],
  'GET /api/v1/me/suspension': () => [get('/me/suspension')],
  'POST /api/v1/me/suspension/appeal': () => [
    { path: '/me/suspension/appeal', body: { words: '内容属实，请再看一下' } },
  ],
  'GET /api/v1/calendar': () => [query('/calendar', { year: '2027' })],
  'PUT /api/v1/calendar/{year}': () => [
    {
      path: '/calendar/2099',
      body: { source: '测试用的安排', days: [{ date: '2099-01-01', worked: false, label: '元旦' }] },
    },
  ],
  'GET /api/v1/forms/{noun}': () => [get('/forms/ticket')],
  'GET /api/v1/figures': () => [get('/figures')],
  'GET /api/v1/figures/board/workbook': () => [get('/figures/board/workbook')],
  'GET /api/v1/figures/{name}/workbook': () => [get('/figures/solved_rate/workbook')],
  'GET /api/v1/figures/board': ({ building, unit }) => [
    get(`/figures/board?from=2020-01-01&area=${building}`),
    get(`/figures/board?from=2020-01-01&unit=${unit}`),
  ],
  'GET /api/v1/figures/{name}': ({ building, unit }) => [
    get(`/figures/solved_rate?by=building&from=2020-01-01&area=${building}`),
    get(`/figures/solved_rate?by=person&from=2020-01-01&unit=${unit}`),
    get(`/figures/time_working?by=unit&from=2020-01-01`),
  ],
  'GET /api/v1/figures/{name}/rows': ({ building, unit }) => [
    get(`/figures/placed/rows?from=2020-01-01&limit=100`),
    get(`/figures/placed/rows?from=2020-01-01&area=${building}`),
    get(`/figures/on_time_rate/rows?from=2020-01-01&unit=${unit}`),
  ],
  'GET /api/v1/ledgers': () => [get('/ledgers')],
  'POST /api/v1/ledgers/{book}': ({ building, unit }) => [
    { path: '/ledgers/all', body: { area: building } },
    { path: '/ledgers/dispatches', body: { unit } },
  ],
  'GET /api/v1/ledgers/exports/{id}': ({ ledger }) => [get(`/ledgers/exports/${ledger}`)],
  'GET /api/v1/ledgers/exports/{id}/file': ({ ledger }) => [get(`/ledgers/exports/${ledger}/file`)],
  'GET /api/v1/phrases': () => [get('/phrases')],
  'PUT /api/v1/phrases/{purpose}': () => [{ path: '/phrases/ask', body: { texts: ['请补充一张照片'] } }],
  'GET /api/v1/setup': () => [get('/setup')],
  'POST /api/v1/setup': () => [
    {
      path: '/setup',
      body: { code: 'AAAAA-AAAAA', street: '新街道', community: '新社区', prefix: 'XSQ', name: '王建新' },
    },
  ],
  'GET /api/v1/communities': () => [get('/communities'), query('/communities', { q: '幸福' })],
  'POST /api/v1/communities': ({ estate }) => [
    { path: '/communities', body: { street: estate, name: '新社区', prefix: 'XSQ' } },
  ],
  'PUT /api/v1/me/community': ({ estate }) => [{ path: '/me/community', body: { community: estate } }],
  'GET /api/v1/me/views': () => [get('/me/views')],
  'POST /api/v1/me/consent': () => [{ path: '/me/consent', body: { version: POLICY_VERSION } }],
  // Withdrawn and given again, because later requests need it.
  'POST /api/v1/me/consent/withdraw': () => [
    { path: '/me/consent/withdraw', body: {} },
    { path: '/me/consent', body: { version: POLICY_VERSION } },
  ],
};
