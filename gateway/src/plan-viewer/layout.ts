import type { ExplainedFetch, ExplainedNode, ExplainedPlan } from '../explain/explained-plan.ts';

export const boxWidth = 320;
export const boxHeight = 76;
/** Distance between boxes in sequence, and between boxes that run at the same time. */
const columnGap = 64;
const rowGap = 18;
/** Distance between a frame and its content, with room for its title above. */
const framePadding = 14;
const frameTitle = 20;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly fetch: ExplainedFetch;
}

/** A frame around parts that run only under a condition, or later. */
export interface Frame extends Point {
  readonly width: number;
  readonly height: number;
  readonly title: string;
}

export interface Edge {
  readonly from: Point;
  readonly to: Point;
}

/**
 * Positions of all parts of a plan: requests in sequence from left to right, requests at the same time below each
 * other.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly frames: readonly Frame[];
  readonly edges: readonly Edge[];
}

/** A part of a picture, with its upper left corner at 0, 0. */
interface Block extends Picture {
  /** Points where edges begin and end. */
  readonly entries: readonly Point[];
  readonly exits: readonly Point[];
}

const empty: Block = { width: 0, height: 0, boxes: [], frames: [], edges: [], entries: [], exits: [] };

export function layOut({ node }: ExplainedPlan): Picture {
  return node ? blockOf(node) : empty;
}

function blockOf(node: ExplainedNode): Block {
  switch (node.kind) {
    case 'fetch':
      return boxOf(node);
    case 'sequence':
      return inRow(node.nodes.map(blockOf));
    case 'parallel':
      return inColumn(node.nodes.map(blockOf));
    case 'defer': {
      const primary = node.primary ? blockOf(node.primary) : empty;
      const parts = node.parts.flatMap((part) => (part.node ? [later(part.path, blockOf(part.node))] : []));
      return inRow([primary, inColumn(parts)]);
    }
    case 'subscription':
      return inRow([boxOf(node.primary), node.rest ? framed('for each event', blockOf(node.rest)) : empty]);
  }
}

function later(path: readonly string[], block: Block): Block {
  return framed(path.length > 0 ? `later: ${path.join(' › ')}` : 'later', block);
}

function boxOf(fetch: ExplainedFetch): Block {
  const middle = boxHeight / 2;
  return {
    ...empty,
    width: boxWidth,
    height: boxHeight,
    boxes: [{ x: 0, y: 0, fetch }],
    entries: [{ x: 0, y: middle }],
    exits: [{ x: boxWidth, y: middle }],
  };
}

function inRow(blocks: readonly Block[]): Block {
  const height = Math.max(0, ...blocks.map((block) => block.height));
  let row: Block = { ...empty, height };
  for (const block of blocks.filter(({ boxes }) => boxes.length > 0)) {
    const x = row.boxes.length > 0 ? row.width + columnGap : 0;
    const placed = moved(block, x, (height - block.height) / 2);
    row = {
      ...together([row, placed]),
      width: x + block.width,
      height,
      edges: [...row.edges, ...placed.edges, ...joined(row.exits, placed.entries, x)],
      entries: row.boxes.length > 0 ? row.entries : placed.entries,
      exits: placed.exits,
    };
  }
  return row;
}

/** Edges from many boxes to many boxes meet in one point. */
function joined(exits: readonly Point[], entries: readonly Point[], x: number): Edge[] {
  if (exits.length < 2 || entries.length < 2) return exits.flatMap((from) => entries.map((to) => ({ from, to })));
  const all = [...exits, ...entries].map(({ y }) => y);
  const meeting = { x: x - columnGap / 2, y: (Math.min(...all) + Math.max(...all)) / 2 };
  return [...exits.map((from) => ({ from, to: meeting })), ...entries.map((to) => ({ from: meeting, to }))];
}

function inColumn(blocks: readonly Block[]): Block {
  const placed: Block[] = [];
  let y = 0;
  for (const block of blocks) {
    placed.push(moved(block, 0, y));
    y += block.height + rowGap;
  }
  return {
    ...together(placed),
    width: Math.max(0, ...blocks.map(({ width }) => width)),
    height: Math.max(0, y - rowGap),
    entries: placed.flatMap(({ entries }) => entries),
    exits: placed.flatMap(({ exits }) => exits),
  };
}

function framed(title: string, block: Block): Block {
  const width = block.width + 2 * framePadding;
  const height = block.height + 2 * framePadding + frameTitle;
  const inner = moved(block, framePadding, framePadding + frameTitle);
  const middle = inner.entries.reduce((sum, { y }) => sum + y, 0) / inner.entries.length;
  return {
    ...inner,
    width,
    height,
    frames: [{ x: 0, y: 0, width, height, title }, ...inner.frames],
    // Edges end at the frame, which stands for everything inside it.
    entries: [{ x: 0, y: middle }],
    exits: [{ x: width, y: middle }],
  };
}

function together(blocks: readonly Block[]): Block {
  return {
    ...empty,
    boxes: blocks.flatMap(({ boxes }) => boxes),
    frames: blocks.flatMap(({ frames }) => frames),
    edges: blocks.flatMap(({ edges }) => edges),
  };
}

function moved(block: Block, dx: number, dy: number): Block {
  const move = <Place extends Point>(place: Place): Place => ({ ...place, x: place.x + dx, y: place.y + dy });
  return {
    ...block,
    boxes: block.boxes.map(move),
    frames: block.frames.map(move),
    edges: block.edges.map(({ from, to }) => ({ from: move(from), to: move(to) })),
    entries: block.entries.map(move),
    exits: block.exits.map(move),
  };
}
