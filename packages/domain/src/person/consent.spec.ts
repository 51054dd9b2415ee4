import { needsConsent, POLICY_VERSION } from './consent.ts';

test.each([
  ['nobody was asked', null, true],
  ['an older version', { version: '2020-01-01', at: 0 }, true],
  ['this version', { version: POLICY_VERSION, at: 0 }, false],
])('consent is needed where %s was agreed to: %s', (_, given, expected) =>
  expect(needsConsent(given)).toBe(expected),
);
