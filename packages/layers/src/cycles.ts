/** Returns each set of two or more nodes that reach each other (Tarjan's algorithm). */
export function cyclesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const cycles: string[][] = [];
  const indexes = new Map<string, number>();
  const stack: string[] = [];

  /** Returns the lowest index of a node on the stack that this node reaches. */
  function visit(node: string): number {
    const index = indexes.size;
    indexes.set(node, index);
    stack.push(node);
    let lowest = index;
    for (const next of graph.get(node) ?? []) {
      if (!indexes.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, indexes.get(next) ?? index);
    }
    if (lowest === index) {
      const members = stack.splice(stack.indexOf(node)).toSorted();
      if (members.length > 1) cycles.push(members);
    }
    return lowest;
  }

  for (const node of graph.keys()) if (!indexes.has(node)) visit(node);
  return cycles;
}
