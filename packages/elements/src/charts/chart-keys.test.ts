import { expect } from '@open-wc/testing';
import { type ChartPlace, nowhere, pressed, stretchOf } from './chart-keys.js';

const press = (keys: readonly string[], place: ChartPlace = nowhere): ChartPlace | undefined =>
  keys.reduce<ChartPlace | undefined>((now, key) => {
    const [name = '', shift] = key.split('+').reverse();
    return now && pressed({ key: name, shiftKey: shift === 'Shift' }, now, 20);
  }, place);

describe('keys in a chart', () => {
  it('move from the last step, and not over the ends', () => {
    expect(press(['ArrowLeft'])).to.deep.equal({ at: 19, from: null });
    expect(press(['PageUp', 'PageUp', 'PageUp'])).to.deep.equal({ at: 0, from: null });
    expect(press(['Home', 'End', 'ArrowRight'])).to.deep.equal({ at: 20, from: null });
    expect(press(['a'])).to.equal(undefined);
  });

  it('choose a stretch with Shift, in both directions, and leave it by a move without', () => {
    const chosen = press(['Home', 'PageDown', 'Shift+ArrowRight', 'Shift+ArrowRight']);
    expect(chosen && stretchOf(chosen)).to.deep.equal({ first: 10, last: 12 });
    const back = press(['Shift+PageUp']);
    expect(back && stretchOf(back)).to.deep.equal({ first: 10, last: 20 });
    expect(press(['ArrowLeft'], chosen)).to.deep.equal({ at: 11, from: null });
  });

  it('end the stretch first by Escape, then the reading, then nothing', () => {
    expect(press(['Shift+ArrowLeft', 'Escape'])).to.deep.equal({ at: 19, from: null });
    expect(press(['Shift+ArrowLeft', 'Escape', 'Escape'])).to.deep.equal(nowhere);
    expect(press(['Escape'])).to.equal(undefined);
  });
});
