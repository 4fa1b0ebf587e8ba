/** Loads the widgets, a part of its own: when a thread holds one, or when there is nothing else to do. */

export async function loadWidgets() {
  const { WidgetView } = await import('./WidgetView')
  return { default: WidgetView }
}

/** Has them ready by the time they are needed; where that fails, the first widget asks again. */
export function warmUpWidgets(): void {
  void loadWidgets().catch(() => undefined)
}
