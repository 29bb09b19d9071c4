/**
 * Keeps the wheel for scrolling the page until the reader has turned to the graph: by pressing in it, or by holding Ctrl or ⌘
 * (as a pinch on a touch pad does). Leaving with the pointer gives the wheel back.
 */
export class WheelGate {
  #open = false;

  readonly open = (): void => {
    this.#open = true;
  };

  readonly close = (): void => {
    this.#open = false;
  };

  /** To be registered in the capture phase, above what would zoom. */
  readonly onWheel = {
    capture: true,
    handleEvent: (event: WheelEvent): void => {
      if (!this.#open && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
  };
}
