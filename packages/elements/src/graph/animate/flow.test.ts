import { expect } from '@open-wc/testing';
import type { EdgeFlow } from '../board/to-elements.js';
import { densityOf, seedOf, travellersOf, travelTime } from './flow.js';

const flow = (rest: Partial<EdgeFlow> = {}): EdgeFlow => ({ protocol: 'http', rate: 10, errors: 0, time: 100, ...rest });

describe('moving traffic', () => {
  it('is denser where more flows, and bounded', () => {
    const densities = [0, 0.01, 1, 10, 100, 1e9].map((rate) => densityOf(flow({ rate })));
    expect(densities).to.deep.equal([...densities].sort((a, b) => a - b));
    expect([densities[0], densities[1], densities.at(-1)]).to.deep.equal([0, 1, 7]);
  });

  it('is slower where calls take longer, and bounded', () => {
    const times = [0, 20, 200, 2_000, 1e9].map((time) => travelTime(flow({ time })));
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    expect(travelTime(flow({ time: undefined }))).to.be.within(times[0] ?? 0, times.at(-1) ?? 0);
    expect(times[0]).to.equal(travelTime(flow({ time: 5 })));
  });

  it('goes from end to end in that time', () => {
    const [at] = [0, 0.25].map((part) => travellersOf(flow({ rate: 0.01 }), part * travelTime(flow()), 0)[0]?.at);
    expect(at).to.equal(0);
    expect(travellersOf(flow({ rate: 0.01 }), 0.25 * travelTime(flow()), 0)[0]?.at).to.be.closeTo(0.25, 1e-9);
  });

  it('shows as many failures as there are, in a shape of their own; TCP in another', () => {
    const seen = Array.from({ length: 4000 }, (_, at) => travellersOf(flow({ errors: 0.2 }), at * travelTime(flow()), seedOf('e'))).flat();
    const failed = seen.filter(({ name }) => name === 'error').length / seen.length;
    expect(failed).to.be.within(0.15, 0.25);
    expect(travellersOf(flow({ errors: 1 }), 7, 0.3).every(({ name }) => name === 'error')).to.equal(true);
    expect(travellersOf(flow({ protocol: 'tcp' }), 7, 0.3).every(({ name }) => name === 'tcp')).to.equal(true);
  });
});
