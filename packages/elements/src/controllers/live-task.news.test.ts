import { expect } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import { whileHidden } from '../fixtures/hidden-page.js';
import { answered, become, type LiveElement, type Source } from '../fixtures/live-element.js';

describe('LiveTask that can be told news', () => {
  async function following(): Promise<{ element: LiveElement; source: Source }> {
    const made = await answered();
    await made.element.set({ interval: 0.01, following: true });
    await eventually(() => made.source.connections.length === 1);
    return made;
  }
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('takes what comes and does not ask', async () => {
    const { element, source } = await following();
    source.connection(0).onValue('news');
    await eventually(() => element.task.value === 'news');
    await pause(40);
    expect([source.calls.length, source.connections.length]).to.deep.equal([1, 1]);
  });

  it('keeps what it knows while there is no news', async () => {
    const { element, source } = await following();
    source.connection(0).onFailure(new Error('down'));
    await become(element, 'stale');
    expect(element.task.value).to.equal('first');
    source.connection(0).onValue('news');
    await become(element, 'ready');
  });

  it('asks where news cannot be had', async () => {
    const { element, source } = await following();
    source.connection(0).fail(new Error('refused'));
    await eventually(() => source.calls.length === 2);
    source.call(1).resolve('asked');
    await eventually(() => element.task.value === 'asked');
    await eventually(() => source.calls.length === 3);
    expect(source.connections.length).to.equal(1);
  });

  it('asks where a connection ends without a word, and connects again where there was one', async () => {
    const { source } = await following();
    source.connection(0).onValue('news');
    source.connection(0).end();
    await eventually(() => source.connections.length === 2);
    expect(source.calls.length).to.equal(1);
    source.connection(1).end();
    await eventually(() => source.calls.length === 2);
  });

  it('is told none while paused, hidden or away, and follows another question anew', async () => {
    const { element, source } = await following();
    await element.set({ interval: 0 });
    expect(source.connection(0).signal.aborted).to.equal(true);
    source.connection(0).onValue('late');
    expect(element.task.value).to.equal('first');
    await element.set({ interval: 0.01 });
    await whileHidden(async () => {
      await element.updateComplete;
      expect(source.connection(1).signal.aborted).to.equal(true);
    });
    await element.set({ question: 'two' });
    expect(source.connection(2).signal.aborted).to.equal(true);
    source.call(1).resolve('second');
    await eventually(() => source.connections.length === 4);
    expect(source.connection(3).question).to.equal('two');
    element.remove();
    expect(source.connection(3).signal.aborted).to.equal(true);
  });
});
