import fc from 'fast-check';
import {
  cleared,
  knowsIdentity,
  masked,
  maskName,
  maskPhone,
  maskRoom,
  opened,
  readsNumbers,
  uncleared,
} from './clearance.ts';

describe('what is shown of a person', () => {
  it.each([
    ['林小满', '林**'],
    ['欧阳', '欧*'],
    ['阿', '阿'],
    ['', ''],
    ['𠮷田', '𠮷*'],
  ])('masks the name %s as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it.each([
    ['19900000001', '199****0001'],
    ['02787654321', '027****4321'],
    ['87654321', '****4321'],
  ])('masks the number %s as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  it('masks a room up to its entrance', () => {
    expect(maskRoom('幸福里小区3栋2单元301', '幸福里小区3栋2单元')).toBe('幸福里小区3栋2单元***');
    expect(maskRoom('别处301', '幸福里小区3栋2单元')).toBe('***');
  });

  it('hides of a name of any length all but its first character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, unit: 'grapheme' }), (name) => {
        const [first, ...rest] = [...name];
        expect(maskName(name)).toBe(first + '*'.repeat(rest.length));
      }),
    );
  });

  it('opens the fields that were asked for, and no other', () => {
    expect(opened(masked, ['phone'])).toEqual({ name: 'masked', phone: 'full', room: 'masked' });
    expect(opened(masked, [])).toEqual(masked);
  });

  it('knows whoever is not a code name, and reads numbers only in full', () => {
    expect([cleared, masked, uncleared].map(knowsIdentity)).toEqual([true, true, false]);
    expect([cleared, masked, uncleared].map(readsNumbers)).toEqual([true, false, false]);
  });
});
