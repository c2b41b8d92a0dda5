import type { ExplainedFetch, ExplainedPlan } from '../explain/explained-plan.ts';
import { type Box, boxHeight, boxWidth, type Edge, type Frame, layOut } from './layout.ts';
import { placeText, timingText } from './words.ts';

const margin = 24;
/** Maximum number of characters in a box, and in its larger type. */
const maxCharacters = 50;
const maxLargeCharacters = 36;

/** Draws a plan. `show` is called with the fetch under the pointer or the keyboard focus. */
export function drawPlan(plan: ExplainedPlan, show: (fetch: ExplainedFetch) => void): SVGElement {
  const { width, height, boxes, frames, edges } = layOut(plan);
  const drawing = element('svg', {
    class: 'plan-drawing',
    viewBox: `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`,
    width: width + 2 * margin,
    height: height + 2 * margin,
  });
  const totalMs = plan.timings?.answered;
  drawing.append(
    ...frames.map(drawFrame),
    ...edges.map(drawEdge),
    ...boxes.map((box) => drawBox(box, totalMs, () => select(box))),
  );

  function select({ fetch }: Box): void {
    for (const box of drawing.querySelectorAll('.plan-box')) box.classList.remove('plan-selected');
    drawing
      .querySelectorAll('.plan-box')
      [boxes.findIndex((box) => box.fetch === fetch)]?.classList.add('plan-selected');
    show(fetch);
  }

  const [first] = boxes;
  if (first) select(first);
  return drawing;
}

function drawFrame({ x, y, width, height, title }: Frame): SVGElement {
  const group = element('g', { class: 'plan-frame' });
  group.append(element('rect', { x, y, width, height, rx: 12 }), text(title, { x: x + 14, y: y + 20 }));
  return group;
}

function drawEdge({ from, to }: Edge): SVGElement {
  const bend = (to.x - from.x) / 2;
  const d = `M${from.x},${from.y} C${from.x + bend},${from.y} ${to.x - bend},${to.y} ${to.x},${to.y}`;
  return element('path', { class: 'plan-edge', d });
}

function drawBox({ x, y, fetch }: Box, totalMs: number | undefined, select: () => void): SVGElement {
  const { service, requests } = fetch;
  const hasFailed = requests?.some(({ outcome }) => outcome !== 'ok') ?? false;
  const box = element('g', {
    class: `plan-box${hasFailed ? ' plan-failed' : ''}${requests?.length === 0 ? ' plan-idle' : ''}`,
    transform: `translate(${x} ${y})`,
    tabindex: 0,
    role: 'button',
    'aria-label': [service, placeText(fetch), timingText(fetch)].join(', '),
    style: `--hue: ${hueOf(service)}`,
  });
  const whole = element('title', {});
  whole.textContent = [service, placeText(fetch), timingText(fetch)].join('\n');
  box.append(
    whole,
    element('rect', { class: 'plan-card', width: boxWidth, height: boxHeight, rx: 10 }),
    element('rect', { class: 'plan-stripe', x: 0, y: 14, width: 4, height: boxHeight - 28, rx: 2 }),
    text(beginningOf(service, maxLargeCharacters), { x: 16, y: 25, class: 'plan-service' }),
    text(endOf(placeText(fetch), maxCharacters), { x: 16, y: 43, class: 'plan-place' }),
    text(beginningOf(timingText(fetch), maxCharacters), { x: 16, y: 60, class: 'plan-timing' }),
    ...drawTimeline(fetch, totalMs),
  );
  for (const event of ['pointerenter', 'focus', 'click']) box.addEventListener(event, select);
  return box;
}

/** Draws when the requests ran, within the time of the whole operation. */
function drawTimeline({ requests = [] }: ExplainedFetch, totalMs: number | undefined): SVGElement[] {
  if (!totalMs || requests.length === 0) return [];
  const line = { y: boxHeight - 9, height: 3, rx: 1.5 };
  const scale = (boxWidth - 32) / totalMs;
  return [
    element('rect', { class: 'plan-track', x: 16, width: boxWidth - 32, ...line }),
    ...requests.map(({ start, duration }) =>
      element('rect', { class: 'plan-time', x: 16 + start * scale, width: Math.max(2, duration * scale), ...line }),
    ),
  ];
}

/** Returns the same colour for a service each time. */
function hueOf(service: string): number {
  let hash = 0;
  for (const character of service) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return (hash * 47) % 360;
}

function beginningOf(words: string, length: number): string {
  return words.length > length ? `${words.slice(0, length - 1)}…` : words;
}

/** Returns the end of a path, which says most. */
function endOf(words: string, length: number): string {
  return words.length > length ? `…${words.slice(1 - length)}` : words;
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const written = element('text', attributes);
  written.textContent = content;
  return written;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
