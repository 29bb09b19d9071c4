import { expect, it } from 'vitest';
import { withinDeadline } from './within-deadline.js';

const late = (): Error => new Error('late');
const never = (): Promise<never> => new Promise(() => undefined);

it('passes on what the work resolves or rejects with', async () => {
  await expect(withinDeadline({ milliseconds: 1_000, signal: undefined, late }, async () => 1)).resolves.toBe(1);
  await expect(withinDeadline({ milliseconds: 1_000, signal: undefined, late }, () => Promise.reject(new Error('own')))).rejects.toThrow(
    'own',
  );
});

it('is late even where the work ignores its signal', async () => {
  await expect(withinDeadline({ milliseconds: 5, signal: undefined, late }, never)).rejects.toThrow('late');
});

it("tells the caller's reason, before and during the work", async () => {
  const controller = new AbortController();
  const working = withinDeadline(
    { milliseconds: 1_000, signal: controller.signal, late },
    (signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('torn')))),
  );
  controller.abort(new Error('enough'));
  await expect(working).rejects.toThrow('enough');
  let begun = false;
  await expect(withinDeadline({ milliseconds: 1_000, signal: controller.signal, late }, async () => (begun = true))).rejects.toThrow(
    'enough',
  );
  expect(begun).toBe(false);
});
