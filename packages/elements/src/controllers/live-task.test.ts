import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../fixtures/eventually.js';
import { whileHidden } from '../fixtures/hidden-page.js';
import { answered, become, type LiveElement, Source } from '../fixtures/live-element.js';

describe('LiveTask', () => {
  it('says what is missing before it can ask', async () => {
    const element = await fixture<LiveElement>(html`<test-live></test-live>`);
    expect(element.task.state.status).to.equal('no-source');
    await element.set({ source: new Source() });
    expect(element.task.state.status).to.equal('waiting');
  });

  it('loads, then is ready and knows its age', async () => {
    const { element } = await answered();
    expect(element.task.value).to.equal('first');
    expect(element.task.ageSeconds).to.be.at.least(0);
    expect(element.task.running).to.equal(false);
  });

  it('keeps the last good value when a refresh fails', async () => {
    const { element, source } = await answered();
    element.task.refresh();
    source.call(1).reject(new Error('down'));
    await become(element, 'stale');
    expect(element.task.state).to.deep.include({ value: 'first' });
    element.task.refresh();
    source.call(2).resolve('second');
    await become(element, 'ready');
    expect(element.task.value).to.equal('second');
  });

  it('is an error when nothing was ever good', async () => {
    const element = await fixture<LiveElement>(html`<test-live></test-live>`);
    const source = new Source();
    await element.set({ source, question: 'one' });
    source.call(0).reject(new Error('down'));
    await become(element, 'error');
  });

  it('aborts the run of an older question and ignores its answer', async () => {
    const { element, source } = await answered();
    await element.set({ question: 'two' });
    await element.set({ question: 'three' });
    expect(source.call(1).signal.aborted).to.equal(true);
    source.call(1).resolve('late');
    source.call(2).resolve('third');
    await become(element, 'ready');
    expect(element.task.value).to.equal('third');
  });

  it('shows the old value while a new question on the same subject loads, and drops it on another', async () => {
    const { element } = await answered();
    await element.set({ question: 'two' });
    expect(element.task.state).to.deep.equal({ status: 'loading', value: 'first' });
    await element.set({ question: 'three', subject: 'b' });
    expect(element.task.state).to.deep.equal({ status: 'loading' });
    expect(element.task.ageSeconds).to.equal(undefined);
  });

  it('polls at its interval until that is 0', async () => {
    const { element, source } = await answered();
    await element.set({ interval: 0.01 });
    await eventually(() => source.calls.length === 2);
    source.call(1).resolve('second');
    await eventually(() => source.calls.length === 3);
    await element.set({ interval: 0 });
    source.call(2).resolve('third');
    await eventually(() => element.task.value === 'third');
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(source.calls.length).to.equal(3);
  });

  it('rests while the document is hidden', async () => {
    const { element, source } = await answered();
    await whileHidden(async () => {
      await element.set({ interval: 0.01 });
      await new Promise((resolve) => setTimeout(resolve, 40));
      expect(source.calls.length).to.equal(1);
    });
    await eventually(() => source.calls.length === 2);
  });

  it('aborts when its host leaves and asks again when it returns', async () => {
    const { element, source } = await answered();
    element.task.refresh();
    const parent = element.parentElement;
    element.remove();
    expect(source.call(1).signal.aborted).to.equal(true);
    expect(element.task.running).to.equal(false);
    parent?.append(element);
    await eventually(() => source.calls.length === 3);
    expect(element.task.state).to.deep.equal({ status: 'loading', value: 'first' });
  });

  it('does not wait for ever', async () => {
    const { element, source } = await answered();
    element.task.refresh();
    await become(element, 'stale');
    expect(source.call(1).signal.aborted).to.equal(true);
    const { state } = element.task;
    expect(state.status === 'stale' && state.error instanceof DOMException && state.error.name).to.equal('TimeoutError');
  });

  it('forgets the value of a source that was taken away', async () => {
    const { element } = await answered();
    await element.set({ source: undefined });
    expect(element.task.state).to.deep.equal({ status: 'no-source' });
    await element.set({ source: new Source() });
    expect(element.task.state).to.deep.equal({ status: 'loading' });
  });
});
