import type { ExplainedPlan } from '../explain/explained-plan.ts';
import { detailsOf, made } from './details.ts';
import { drawPlan } from './drawing.ts';
import { milliseconds } from './words.ts';

/** The part of the page that shows plans, closed at first. */
export interface Drawer {
  readonly isOpen: boolean;
  show(plan: ExplainedPlan): void;
}

const storageKey = 'plan-viewer:open';

export function createDrawer(): Drawer {
  const toggle = made('button', 'Plan', 'plan-toggle');
  toggle.title = 'Show how operations are split among subgraphs';
  const drawer = made('section', '', 'plan-drawer');
  drawer.setAttribute('aria-label', 'Query plan');
  const summary = made('p', 'Run an operation to see its plan.', 'plan-summary');
  const close = made('button', '×', 'plan-close');
  close.setAttribute('aria-label', 'Close the query plan');
  const header = made('header');
  header.append(made('h2', 'Query plan'), summary, close);
  const canvas = made('div', '', 'plan-canvas');
  const details = made('aside', '', 'plan-details');
  drawer.append(header, canvas, details);
  document.body.append(toggle, drawer);

  let isOpen = false;

  function setOpen(open: boolean): void {
    isOpen = open;
    document.documentElement.classList.toggle('plan-open', open);
    toggle.setAttribute('aria-pressed', String(open));
    localStorage.setItem(storageKey, String(open));
  }
  toggle.addEventListener('click', () => setOpen(!isOpen));
  close.addEventListener('click', () => setOpen(false));
  setOpen(localStorage.getItem(storageKey) === 'true');

  return {
    get isOpen() {
      return isOpen;
    },
    show(plan) {
      summary.textContent = summaryOf(plan);
      details.replaceChildren();
      canvas.replaceChildren(drawPlan(plan, (fetch) => details.replaceChildren(...detailsOf(fetch))));
    },
  };
}

function summaryOf({ node, timings }: ExplainedPlan): string {
  if (!node) return 'No subgraph is needed for this operation.';
  return timings ? `planned in ${milliseconds(timings.planned)}, answered in ${milliseconds(timings.answered)}` : '';
}
