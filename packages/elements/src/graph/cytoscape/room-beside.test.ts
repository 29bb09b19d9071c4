import { expect } from '@open-wc/testing';
import { roomBeside } from './room-beside.js';

const legend = { x: 12, y: 12, width: 90, height: 34 };
const views = { x: 690, y: 12, width: 98, height: 34 };
const column = { x: 754, y: 320, width: 34, height: 160 };
const row = { x: 140, y: 420, width: 162, height: 34 };

describe('the room beside what lies over a picture', () => {
  it('is all but a margin where nothing does', () => {
    expect(roomBeside({ width: 800, height: 500 }, [])).to.deep.equal({ x: 22, y: 22, width: 756, height: 456 });
  });

  it('gives up a strip above for buttons in the corners, and one at the side for a column', () => {
    const { x, y, width, height } = roomBeside({ width: 800, height: 500 }, [legend, views, column]);
    expect([x, y, x + width, y + height]).to.deep.equal([22, 56, 744, 478]);
  });

  it('gives up a strip below for a row of buttons', () => {
    const { y, height } = roomBeside({ width: 314, height: 466 }, [legend, row]);
    expect([y, y + height]).to.deep.equal([56, 410]);
  });

  it('passes over what is not shown, and is never less than nothing', () => {
    const hidden = { x: 0, y: 0, width: 0, height: 0 };
    expect(roomBeside({ width: 800, height: 500 }, [hidden]).height).to.equal(456);
    expect(roomBeside({ width: 0, height: 0 }, [legend])).to.include({ width: 0, height: 0 });
  });
});
